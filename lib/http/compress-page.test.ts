import { once } from "node:events";
import { createServer, get, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setPageStyle } from "@/lib/style/page-style";
import { compressPage } from "./compress-page";

const STYLE = Array.from({ length: 2000 }, (_, place) => `.part-${place}{margin:${place}px;font:Größe}`).join("");

beforeEach(() => setPageStyle({ text: STYLE, hash: "sha256-a" }));
afterEach(() => setPageStyle(null));

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly status: number | undefined;
  readonly body: Buffer;
}

/** What a browser is answered by a server that answers so. */
async function answerOf(
  answering: (response: ServerResponse) => void,
  { accept = "gzip, deflate, br", method = "GET" } = {},
): Promise<Answer & { readonly seen: string | string[] | undefined }> {
  let seen: string | string[] | undefined;
  const server = createServer((request, response) => {
    compressPage(request, response);
    seen = request.headers["accept-encoding"];
    answering(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<Answer>((resolve, reject) => {
    const request = get(
      { host: "127.0.0.1", port, method, agent: false, headers: { "accept-encoding": accept } },
      async (message) => {
        const parts: Buffer[] = [];
        for await (const part of message) parts.push(part);
        resolve({ headers: message.headers, status: message.statusCode, body: Buffer.concat(parts) });
      },
    );
    request.on("error", reject);
  });
  server.close();
  return { ...answer, seen };
}

const page = (style: string) =>
  `<!DOCTYPE html><title>Größe ✓</title><style data-href="page">${style}</style><p>part-7</p>`;

/** As Next sends one: headers first, then piece by piece. */
function inPieces(html: string) {
  return (response: ServerResponse) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.flushHeaders();
    const bytes = Buffer.from(html);
    for (let at = 0; at < bytes.length; at += 1000) response.write(new Uint8Array(bytes.subarray(at, at + 1000)));
    response.end();
  };
}

describe("a page", () => {
  it.each([
    ["with the style of every page", page(STYLE)],
    ["with another style", page(".other{}")],
    ["with less than that style", page(STYLE.slice(0, 99))],
    ["with more than that style", page(`${STYLE}.more{}`)],
    ["with no style", "<p>a</p>"],
    ["with nothing", ""],
  ])("comes in gzip as it is: %s", async (_what, html) => {
    const { headers, body, seen } = await answerOf(inPieces(html));
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).toString()).toBe(html);
    // Next would compress once more.
    expect(seen).toBeUndefined();
  });

  it("comes in gzip when it is sent in one, as a text and with its length", async () => {
    const { headers, body, status } = await answerOf((response) => {
      response.writeHead(404, { "content-type": "text/html", "content-length": "9" });
      response.end("<p>ä</p>");
    });
    expect(status).toBe(404);
    expect(headers["content-length"]).toBeUndefined();
    expect(gunzipSync(body).toString()).toBe("<p>ä</p>");
  });

  it.each(["", "br", "identity", "gzip;q=0", "br, gzip; q=0.0, deflate"])(
    "is left to Next for a browser that takes %j",
    async (accept) => {
      const { headers, body, seen } = await answerOf(inPieces("<p>a</p>"), { accept });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(body.toString()).toBe("<p>a</p>");
      expect(seen ?? "").toBe(accept);
    },
  );

  it("tells whoever writes it that each part was taken, and that it is out", async () => {
    const told: string[] = [];
    const { body } = await answerOf((response) => {
      response.setHeader("content-type", "text/html");
      response.write("<p>", () => told.push("part"));
      response.end("a", () => told.push("end"));
    });
    expect(gunzipSync(body).toString()).toBe("<p>a");
    await expect.poll(() => told).toEqual(["part", "end"]);
  });

  it("may be ended twice", async () => {
    const failed = vi.fn();
    const { body } = await answerOf((response) => {
      response.setHeader("content-type", "text/html");
      response.on("error", failed);
      response.end("a");
      response.end();
    });
    expect(gunzipSync(body).toString()).toBe("a");
    expect(failed).not.toHaveBeenCalled();
  });

  it("has no body where only its headers are asked for", async () => {
    const { headers, body } = await answerOf(inPieces(page(STYLE)), { method: "HEAD" });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body).toHaveLength(0);
  });
});

describe("what is no page", () => {
  it.each(["application/json", "image/svg+xml", "application/pdf"])("is sent as it is: %s", async (type) => {
    const { headers, body } = await answerOf((response) => {
      response.setHeader("content-type", type);
      response.write("{");
      response.end("}");
    });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe("{}");
  });

  it("is sent as it is where it is compressed already, and where it is nothing", async () => {
    const pressed = await answerOf((response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "br" });
      response.end("br");
    });
    expect(pressed.body.toString()).toBe("br");
    const redirect = await answerOf((response) => {
      response.writeHead(303, { location: "/" });
      response.end();
    });
    expect([redirect.status, redirect.body.length]).toEqual([303, 0]);
  });
});
