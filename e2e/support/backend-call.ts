import type { Shop } from "../../scripts/lib/shop/client.mjs";

interface Call {
  readonly method?: "GET" | "POST" | "DELETE" | "HEAD";
  readonly token?: string | undefined;
  readonly body?: unknown;
}

export interface BackendAnswer {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** Asks a route of the backend itself, as anybody can who has the shop's public key; an error is an answer, too. */
export async function callBackend(
  shop: Shop,
  path: string,
  { method, token, body }: Call = {},
): Promise<BackendAnswer> {
  const begun = performance.now();
  const answer = await fetch(`${shop.backend}${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      "x-publishable-api-key": shop.facts.publishableKey,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, milliseconds: performance.now() - begun };
}
