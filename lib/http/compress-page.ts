import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipPage } from "./gzip-page";

/** A document, or what Next's script fetches in its place. */
const PAGE = /^text\/(?:html|x-component)\b/;

/**
 * Has a page compressed as a whole when all of it is there, in place of Next, which does it piece by piece through a stream. Nothing of a
 * page goes out before it is complete anyway: its status and its cookies are decided while it renders.
 */
export function compressPage(request: IncomingMessage, response: ServerResponse): void {
  if (!takesGzip(request.headers["accept-encoding"])) return;
  // Next, which reads this, would compress, too.
  delete request.headers["accept-encoding"];
  const { write, end, writeHead } = response;
  /** What has come of the page; `null` while it is not known whether it is one, and where it is none. */
  let parts: Buffer[] | null = null;
  const keep = ([chunk, encoding]: readonly unknown[]) => {
    if (typeof chunk === "string") parts?.push(Buffer.from(chunk, encoding as BufferEncoding));
    else if (chunk instanceof Uint8Array) parts?.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  };

  // Node's own methods come in several shapes; each is handed on in the one that it was called in.
  Object.assign(response, {
    writeHead(...args: unknown[]) {
      const given = args.find((arg) => typeof arg === "object" && arg !== null && !Array.isArray(arg));
      for (const [name, value] of Object.entries(given ?? {})) response.setHeader(name, value);
      const isPage = PAGE.test(String(response.getHeader("content-type"))) && !response.hasHeader("content-encoding");
      if (isPage && request.method === "GET") {
        parts = [];
        response.removeHeader("content-length");
        response.setHeader("Content-Encoding", "gzip");
      }
      const rest = args.filter((arg) => arg !== given);
      return Reflect.apply(writeHead, response, rest);
    },
    // They go with the first part of the body: a packet less.
    flushHeaders() {},
    write(...args: unknown[]) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      if (parts === null) return Reflect.apply(write, response, args);
      keep(args);
      for (const taken of args.filter(isFunction)) process.nextTick(taken);
      return true;
    },
    end(...args: unknown[]) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      // Whoever ends a page twice has ended it once, as Node has it.
      if (parts === null || response.writableEnded) return Reflect.apply(end, response, args);
      keep(args);
      return Reflect.apply(end, response, [gzipPage(Buffer.concat(parts)), ...args.filter(isFunction)]);
    },
  });
}

/** Whoever writes may wait to be told that it was taken. */
const isFunction = (arg: unknown): arg is () => void => typeof arg === "function";

/** Whether a browser takes gzip: it names it, and not as what it does not want. */
function takesGzip(header: string | string[] | undefined): boolean {
  return /(?:^|[\s,])gzip(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/i.test(String(header ?? ""));
}
