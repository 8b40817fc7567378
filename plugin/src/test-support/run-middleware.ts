import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";

/** What a middleware made of a request: let through, refused by an error, or answered by itself. */
export type MiddlewareOutcome =
  | "through"
  | { readonly error: unknown }
  | { readonly status: number; readonly body: unknown };

interface Given {
  readonly method?: string;
  /** What of the path comes after the matcher's. */
  readonly path?: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Whose token came; none for a guest. */
  readonly customer?: string;
}

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>;

/** Calls a middleware as Medusa does, and tells what became of the request. */
export async function runMiddleware(
  middleware: Middleware,
  scope: MedusaContainer,
  given: Given = {},
): Promise<MiddlewareOutcome> {
  const { method = "GET", path = "/", params = {}, headers = {}, body, customer } = given;
  const auth_context = customer === undefined ? undefined : { actor_id: customer };
  let outcome: MiddlewareOutcome | undefined;
  let status = 200;
  const res = {
    status: (code: number) => {
      status = code;
      return res;
    },
    json: (answer: unknown) => {
      outcome = { status, body: JSON.parse(JSON.stringify(answer)) };
    },
  };
  const next = (error?: unknown) => {
    outcome = error === undefined ? "through" : { error };
  };
  const req = { scope, method, path, params, headers, body, auth_context };
  await middleware(req as unknown as MedusaRequest, res as unknown as MedusaResponse, next as MedusaNextFunction);
  if (outcome === undefined) throw new Error("The request was left without an answer");
  return outcome;
}
