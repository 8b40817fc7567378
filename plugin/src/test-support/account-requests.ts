import { createHmac } from "node:crypto";
import type { AuthContext } from "@medusajs/framework/http";
import { beforeEach, vi } from "vitest";
import { aBackend, type Backend, JWT_SECRET, type Tables } from "./container";
import { customerRow, orderRow } from "./rows";

export const NOW = new Date("2026-11-27T12:00:00.400Z");
export const SECOND = Math.floor(NOW.getTime() / 1000);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

export const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as Medusa signs it. */
export function tokenOf(claims: object = {}): string {
  const body = `${base64({ alg: "HS256", typ: "JWT" })}.${base64({ ...CONTEXT, ...claims })}`;
  return `${body}.${createHmac("sha256", JWT_SECRET).update(body).digest("base64url")}`;
}

export const CONTEXT = {
  actor_id: "cus_1",
  actor_type: "customer",
  auth_identity_id: "authid_1",
  auth_provider: "emailpass",
  app_metadata: {},
  user_metadata: {},
  iat: SECOND - 100,
  exp: SECOND + 86_000,
};

export const SESSION = { customerId: "cus_1", identityId: "authid_1", issuedAt: CONTEXT.iat, endsAt: CONTEXT.exp };

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly validatedBody?: unknown;
  readonly auth_context?: Partial<AuthContext>;
  readonly session?: { auth_context?: object };
}

type Middleware = (req: never, res: never, next: never) => unknown;

interface Route {
  readonly answer?: unknown;
  readonly status?: number;
  /** Happens while the route is at work. */
  readonly meanwhile?: () => Promise<void>;
}

/** Lets a request pass a middleware, has the route answer, and tells what came of it. */
export function runMiddleware(middleware: Middleware, { scope }: Backend, asked: Asked, route: Route = {}) {
  const { answer = {}, status = 200, meanwhile = async () => {} } = route;
  const req = { scope, method: "GET", path: "/", params: {}, query: {}, headers: {}, ...asked };
  const errors: unknown[] = [];
  let told: unknown;
  let hasPassed = false;
  return new Promise<{ req: typeof req; hasPassed: boolean; told: unknown; errors: unknown[]; status: number }>(
    (resolve, reject) => {
      const res = { statusCode: status, json, sendStatus };
      const end = () => resolve({ req, hasPassed, told, errors, status: res.statusCode });
      function json(body: unknown) {
        told = body;
        end();
      }
      function sendStatus(code: number) {
        res.statusCode = code;
        end();
      }
      const next = (error?: unknown) => {
        if (error === undefined) {
          hasPassed = true;
          meanwhile().then(() => res.json(answer), reject);
        } else {
          errors.push(error);
          end();
        }
      };
      Promise.resolve(middleware(req as never, res as never, next as never)).catch(reject);
    },
  );
}

/** cus_1 is not proven and has placed order_own. */
export const unproven = (more: Tables = {}) =>
  aBackend({
    customer: [customerRow()],
    order: [orderRow({ id: "order_own", customer_id: "cus_1" })],
    SessionCart: [{ id: "opct_1", cart_id: "cart_own", customer_id: "cus_1" }],
    order_cart: [{ cart_id: "cart_own", order_id: "order_own" }],
    ...more,
  });

export const proven = (more: Tables = {}) =>
  unproven({ MailboxProof: [{ id: "opmp_1", customer_id: "cus_1", email: "ada@example.net" }], ...more });

export const identity = {
  id: "authid_1",
  app_metadata: { customer_id: "cus_1" },
  provider_identities: [{ provider: "emailpass", entity_id: "ada@example.net" }],
};
