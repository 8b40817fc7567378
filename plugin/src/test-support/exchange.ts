import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";

export interface Answer {
  readonly status: number;
  /** `undefined` where the answer is no JSON. */
  readonly body: unknown;
}

interface Asked {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly validatedBody?: unknown;
  /** Whose token came; a route that is open to all gets none. */
  readonly customer?: string;
  /** The auth identity that the token is of, where the route asks for it. */
  readonly identity?: string;
}

type Route = (req: AuthenticatedMedusaRequest<never>, res: MedusaResponse) => Promise<void>;

/** Calls a route as Medusa does after its middlewares, and tells what it answers. */
export async function ask(route: Route, scope: MedusaContainer, asked: Asked = {}): Promise<Answer> {
  const { params = {}, query = {}, headers = {}, validatedBody, customer, identity } = asked;
  const auth_context = customer === undefined ? undefined : { actor_id: customer, auth_identity_id: identity };
  let status = 200;
  let body: unknown;
  const res = {
    status: (code: number) => {
      status = code;
      return res;
    },
    json: (answer: unknown) => {
      // What a client gets: dates are text, and what is undefined is not there.
      body = JSON.parse(JSON.stringify(answer));
    },
    sendStatus: (code: number) => {
      status = code;
    },
  };
  const req = { scope, params, query, headers, validatedBody, auth_context };
  await route(req as unknown as AuthenticatedMedusaRequest<never>, res as unknown as MedusaResponse);
  return { status, body };
}
