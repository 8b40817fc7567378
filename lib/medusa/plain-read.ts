import "server-only";
import http from "node:http";
import https from "node:https";
import { gunzipSync } from "node:zlib";
import { env } from "@/lib/env";
import type { Reply } from "./keep-failures";

/*
 * Reads from Medusa by Node's own client. The SDK's `fetch`, with its streams and the copy that Next makes of it, takes more processor
 * time than all that a page makes of the answer. See docs/decisions/0059-a-page-written-once.md.
 */

type PlainQuery = Readonly<Record<string, string | number | undefined>>;

interface PlainRead {
  readonly path: string;
  readonly query?: PlainQuery | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Connections are kept for the next call as `fetch` keeps them, and as long: a network may forget an idle one and say so to nobody, and
 * the next call over it would wait for nothing. How many calls there are at once is said in calls-under-way.ts.
 */
const KEPT = { keepAlive: true, timeout: 4_000 };
const HTTP = { client: http, agent: new http.Agent(KEPT) };
const HTTPS = { client: https, agent: new https.Agent(KEPT) };

/** Whether a query is of names and values alone: the SDK writes lists and conditions in a way of its own. */
export function isPlain(query: unknown): query is PlainQuery | undefined {
  return Object.values(query ?? {}).every(
    (value) => value === undefined || !(value === null || typeof value === "object"),
  );
}

/**
 * Reads an answer to its end. Redirects are not followed.
 * @param signal ends it, also in the middle of the body
 * @throws what Node's client throws where there is no whole answer
 */
export async function read(call: PlainRead, signal: AbortSignal): Promise<Reply> {
  const answer = await connected(call, signal);
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const bytes = Buffer.concat(parts);
  const isPressed = answer.headers["content-encoding"] === "gzip" && bytes.length > 0;
  return {
    status: answer.statusCode ?? 0,
    text: (isPressed ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString(),
    date: answer.headers.date ?? null,
  };
}

/** A history of ten orders has a thousandth of it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a kept connection ends a call with that the other side has closed meanwhile. */
const CLOSED = ["ECONNRESET", "EPIPE"];

/** Asks once more, on a connection of its own, where a kept one turns out to be closed: a read may be asked twice. */
async function connected(call: PlainRead, signal: AbortSignal): Promise<http.IncomingMessage> {
  const request = ask(call, signal, "kept");
  try {
    return await answerTo(request);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (signal.aborted || !request.reusedSocket || !CLOSED.includes(code)) throw error;
    return answerTo(ask(call, signal, "new"));
  }
}

function ask(
  { path, query = {}, headers }: PlainRead,
  signal: AbortSignal,
  connection: "kept" | "new",
): http.ClientRequest {
  const { backendUrl, publishableKey } = env();
  const url = new URL(backendUrl + path);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const { client, agent } = url.protocol === "https:" ? HTTPS : HTTP;
  return client.get(url, {
    agent: connection === "kept" ? agent : false,
    headers: {
      accept: "*/*",
      "accept-encoding": "gzip",
      ...(publishableKey === null ? {} : { "x-publishable-api-key": publishableKey }),
      ...headers,
    },
    signal,
  });
}

function answerTo(request: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => request.once("response", resolve).on("error", reject));
}
