import { createHmac } from "node:crypto";
import type { AuthContext } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { endSessionsOf, endSignIn, isEnded } from "../../accounts/sessions";
import { aBackend, type Backend, JWT_SECRET, type Tables } from "../../test-support/container";
import { customerRow, orderRow } from "../../test-support/rows";
import { answerOwnOrders } from "./answer-own-orders";
import { noteIssuedToken } from "./note-issued-token";
import { notePasswordChange } from "./note-password-change";
import { noteCartOfSession } from "./note-session-cart";
import { refuseEndedSessions } from "./refuse-ended-sessions";
import { resendLiveResetLink } from "./resend-live-reset-link";
import { signInInEqualTime } from "./sign-in-in-equal-time";
import { tellEntitlement } from "./tell-entitlement";

const run = vi.hoisted(() => vi.fn());
vi.mock("@medusajs/medusa/core-flows", () => ({ generateResetPasswordTokenWorkflow: () => ({ run }) }));

const hash = vi.hoisted(() => vi.fn(async () => {}));
vi.mock("../../accounts/hash-like-medusa", () => ({ hashLikeMedusa: hash }));

const NOW = new Date("2026-11-27T12:00:00.400Z");
const SECOND = Math.floor(NOW.getTime() / 1000);

beforeEach(() => {
  run.mockReset();
  hash.mockClear();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as Medusa signs it. */
function tokenOf(claims: object = {}): string {
  const body = `${base64({ alg: "HS256", typ: "JWT" })}.${base64({ ...CONTEXT, ...claims })}`;
  return `${body}.${createHmac("sha256", JWT_SECRET).update(body).digest("base64url")}`;
}

const CONTEXT = {
  actor_id: "cus_1",
  actor_type: "customer",
  auth_identity_id: "authid_1",
  auth_provider: "emailpass",
  app_metadata: {},
  user_metadata: {},
  iat: SECOND - 100,
  exp: SECOND + 86_000,
};

const SESSION = { customerId: "cus_1", identityId: "authid_1", issuedAt: CONTEXT.iat, endsAt: CONTEXT.exp };

interface Asked {
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
function pass(middleware: Middleware, { scope }: Backend, asked: Asked, route: Route = {}) {
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

describe("a session that is over", () => {
  const withToken = (claims: object = {}) => ({
    headers: { authorization: `Bearer ${tokenOf(claims)}` },
    auth_context: CONTEXT,
  });

  it.each([
    ["its customer's are", (scope: Backend["scope"]) => endSessionsOf(scope, ["cus_1"], NOW)],
    ["its identity's are", (scope: Backend["scope"]) => endSessionsOf(scope, ["authid_1"], NOW)],
    ["it was signed out", (scope: Backend["scope"]) => endSignIn(scope, SESSION)],
  ])("is taken off the request where %s", async (_case, end) => {
    const backend = aBackend();
    await end(backend.scope);
    const { req } = await pass(refuseEndedSessions, backend, withToken());
    expect(req).not.toHaveProperty("auth_context");
    expect(req.headers).toEqual({});
  });

  it("is taken out of Medusa's own cookie, too", async () => {
    const backend = aBackend();
    await endSignIn(backend.scope, SESSION);
    const session = { auth_context: CONTEXT };
    const { req } = await pass(refuseEndedSessions, backend, { session, auth_context: CONTEXT });
    expect(req).not.toHaveProperty("auth_context");
    expect(session).toEqual({});
  });

  it("leaves another's in place, a guest's request, an admin's, a reset's and what is no token", async () => {
    const backend = aBackend();
    await endSessionsOf(backend.scope, ["cus_2", "user_1"], NOW);
    for (const claims of [{}, { actor_type: "user", actor_id: "user_1" }, { auth_identity_id: undefined }]) {
      const { req } = await pass(refuseEndedSessions, backend, withToken(claims));
      expect(req.headers).toHaveProperty("authorization");
      expect(req).toHaveProperty("auth_context");
    }
    for (const authorization of ["Bearer nonsense", "Basic c2VjcmV0"]) {
      const { req } = await pass(refuseEndedSessions, backend, { headers: { authorization } });
      expect(req.headers).toEqual({ authorization });
    }
    expect((await pass(refuseEndedSessions, backend, {})).errors).toEqual([]);
  });
});

/** cus_1 is not proven and has placed order_own. */
const unproven = (more: Tables = {}) =>
  aBackend({
    customer: [customerRow()],
    order: [orderRow({ id: "order_own", customer_id: "cus_1" })],
    SessionCart: [{ id: "opct_1", cart_id: "cart_own", customer_id: "cus_1" }],
    order_cart: [{ cart_id: "cart_own", order_id: "order_own" }],
    ...more,
  });

const proven = (more: Tables = {}) =>
  unproven({ MailboxProof: [{ id: "opmp_1", customer_id: "cus_1", email: "ada@example.net" }], ...more });

describe("Medusa's own list of orders", () => {
  const queryFor = async (backend: Backend, asked: Asked) =>
    (await pass(answerOwnOrders, backend, { auth_context: CONTEXT, ...asked })).req.query;

  it.each([
    [undefined, ["order_own"]],
    ["order_own", ["order_own"]],
    [["order_own", "order_guest"], ["order_own"]],
    ["order_guest", ["none"]],
    [{ $ne: "order_own" }, ["none"]],
  ])("is asked for %j as %j", async (id, expected) => {
    const query = id === undefined ? { limit: "5" } : { limit: "5", id };
    expect(await queryFor(unproven(), { query })).toEqual({ limit: "5", id: expected });
  });

  it("is of nothing where nothing was placed", async () => {
    expect(await queryFor(unproven({ SessionCart: [] }), {})).toEqual({ id: ["none"] });
  });

  it("is left alone where the mailbox is proven, for guests, and below it", async () => {
    expect(await queryFor(proven(), {})).toEqual({});
    expect(await queryFor(unproven(), { auth_context: {} })).toEqual({});
    expect(await queryFor(unproven(), { path: "/order_own" })).toEqual({});
  });
});

describe("Medusa's answer about the customer", () => {
  const tell = async (backend: Backend, answer: unknown, status = 200) =>
    (await pass(tellEntitlement, backend, { auth_context: CONTEXT }, { answer, status })).told;
  const customer = { id: "cus_1", email: "ada@example.net" };

  it("says which orders the session may see, and leaves out what Medusa would tell of others", async () => {
    expect(await tell(unproven(), { customer: { ...customer, orders: [{ id: "order_guest" }] } })).toEqual({
      customer,
      order_pages: { orders: ["order_own"] },
    });
    const orders = [{ id: "order_guest" }];
    expect(await tell(proven(), { customer: { ...customer, orders } })).toEqual({
      customer: { ...customer, orders },
      order_pages: { orders: "all" },
    });
  });

  it("leaves them out whatever fields were asked for", async () => {
    expect(await tell(unproven(), { customer: { orders: [{ email: "ada@example.net" }] } })).toEqual({
      customer: {},
      order_pages: { orders: ["order_own"] },
    });
  });

  it("is what it was where it is about something else, or an error", async () => {
    for (const answer of [{ addresses: [] }, { customer: null }, "OK", null]) {
      expect(await tell(unproven(), answer)).toEqual(answer);
    }
    expect(await tell(unproven(), { customer }, 401)).toEqual({ customer });
  });

  it("fails where that cannot be said", async () => {
    const backend = unproven();
    vi.spyOn(backend.scope.resolve(ContainerRegistrationKeys.QUERY), "graph").mockRejectedValue(new Error("gone"));
    const { errors, told } = await pass(tellEntitlement, backend, { auth_context: CONTEXT }, { answer: { customer } });
    expect(errors).toEqual([new Error("gone")]);
    expect(told).toBeUndefined();
  });
});

describe("a cart", () => {
  const cart = (more: object = {}) => ({ id: "cart_1", completed_at: null, ...more });
  const kept = async (
    asked: Asked,
    tables: Tables = { cart: [cart()] },
    answer: unknown = { cart: { id: "cart_1" } },
  ) => {
    const backend = aBackend(tables);
    await pass(noteCartOfSession, backend, { auth_context: CONTEXT, ...asked }, { answer });
    return (backend.tables.SessionCart ?? []).map(({ cart_id, customer_id }) => [cart_id, customer_id]);
  };

  it.each([
    ["made", "POST", "/"],
    ["changed", "POST", "/cart_1"],
    ["completed", "POST", "/cart_1/complete"],
    ["taken over", "POST", "/cart_1/customer"],
    ["emptied", "DELETE", "/cart_1/line-items/1"],
  ])("that a customer's token has %s is of the account", async (_case, method, path) => {
    expect(await kept({ method, path })).toEqual([["cart_1", "cus_1"]]);
  });

  it("is of no account where it is looked at, touched by a guest, an order already, or unknown", async () => {
    expect(await kept({ method: "GET", path: "/cart_1" })).toEqual([]);
    expect(await kept({ method: "POST", path: "/cart_1", auth_context: {} })).toEqual([]);
    const ordered = { cart: [cart({ completed_at: NOW })] };
    expect(await kept({ method: "POST", path: "/cart_1/complete" }, ordered)).toEqual([]);
    expect(await kept({ method: "POST", path: "/cart_1" }, {})).toEqual([]);
    expect(await kept({ method: "POST", path: "/" }, { cart: [cart()] }, { type: "error" })).toEqual([]);
  });

  it("is kept once", async () => {
    const SessionCart = [{ id: "opct_1", cart_id: "cart_1", customer_id: "cus_1" }];
    expect(await kept({ method: "POST", path: "/cart_1" }, { cart: [cart()], SessionCart })).toHaveLength(1);
  });
});

describe("a token that Medusa hands out", () => {
  const parent = { headers: { authorization: `Bearer ${tokenOf()}` } };

  it("ends with the sign-in that it was refreshed from", async () => {
    const backend = unproven();
    const token = tokenOf({ iat: SECOND });
    expect((await pass(noteIssuedToken, backend, parent, { answer: { token } })).told).toEqual({ token });
    await endSignIn(backend.scope, SESSION);
    expect(await isEnded(backend.scope, { ...SESSION, issuedAt: SECOND })).toBe(true);
  });

  it("is none where that ended meanwhile", async () => {
    const backend = unproven();
    await endSessionsOf(backend.scope, ["cus_1"], NOW);
    const { errors, told } = await pass(noteIssuedToken, backend, parent, {
      answer: { token: tokenOf({ iat: SECOND + 1 }) },
    });
    expect(errors).toMatchObject([{ type: "unauthorized" }]);
    expect(told).toBeUndefined();
  });

  it.each([
    ["google", "ada@example.net", true],
    ["google", "Ada@example.net", false],
    ["google", undefined, false],
    ["github", "ada@example.net", false],
    ["emailpass", "ada@example.net", false],
  ])("of %s for %s proves the mailbox: %s", async (auth_provider, email, isProven) => {
    const backend = unproven();
    await pass(
      noteIssuedToken,
      backend,
      {},
      { answer: { token: tokenOf({ auth_provider, user_metadata: { email } }) } },
    );
    expect((backend.tables.MailboxProof ?? []).length > 0).toBe(isProven);
  });

  it.each([{ location: "https://accounts.google.com" }, { token: "nonsense" }, { token: tokenOf({ actor_id: "" }) }])(
    "changes nothing where it is none of a customer's: %j",
    async (answer) => {
      const backend = unproven();
      expect((await pass(noteIssuedToken, backend, {}, { answer })).told).toEqual(answer);
      expect(backend.tables.MailboxProof ?? []).toEqual([]);
    },
  );
});

const identity = {
  id: "authid_1",
  app_metadata: { customer_id: "cus_1" },
  provider_identities: [{ provider: "emailpass", entity_id: "ada@example.net" }],
};

describe("a new password", () => {
  const params = { actor_type: "customer", auth_provider: "emailpass" };
  const changed = { params, auth_context: { actor_id: "ada@example.net" } };

  it("ends the sessions of before", async () => {
    const backend = unproven({ auth_identity: [identity] });
    await pass(notePasswordChange, backend, changed, { answer: { success: true } });
    expect(await isEnded(backend.scope, SESSION)).toBe(true);
  });

  it("ends none where Medusa refused it, or it is an admin's or another provider's", async () => {
    const backend = unproven({ auth_identity: [identity] });
    await pass(notePasswordChange, backend, changed, { status: 401 });
    for (const other of [{ actor_type: "user" }, { auth_provider: "google" }]) {
      await pass(
        notePasswordChange,
        backend,
        { ...changed, params: { ...params, ...other } },
        { answer: { success: true } },
      );
    }
    expect(await isEnded(backend.scope, SESSION)).toBe(false);
  });
});

describe("a link to a new password", () => {
  const params = { actor_type: "customer", auth_provider: "emailpass" };
  const link = `e30.${base64({ jti: "jti-1", provider: "emailpass", exp: SECOND + 900 })}.sig`;

  function shop() {
    const backend = unproven({ auth_identity: [identity] });
    const emit = vi.fn(async () => {});
    const resolve = backend.scope.resolve.bind(backend.scope);
    backend.scope.resolve = ((name: string) =>
      name === Modules.EVENT_BUS ? { emit } : resolve(name as never)) as typeof resolve;
    run.mockResolvedValue({ result: link });
    const ask = (identifier: string, more: Asked = {}) =>
      pass(resendLiveResetLink, backend, { params, validatedBody: { identifier }, ...more });
    return { backend, emit, ask };
  }

  it("is made once, and then mailed again", async () => {
    const { ask, emit } = shop();
    expect((await ask("ada@example.net")).status).toBe(201);
    expect(run).toHaveBeenCalledOnce();
    expect(emit).not.toHaveBeenCalled();
    expect((await ask("ada@example.net")).status).toBe(201);
    expect(run).toHaveBeenCalledOnce();
    const data = { entity_id: "ada@example.net", actor_type: "customer", token: link, metadata: {} };
    expect(emit).toHaveBeenCalledExactlyOnceWith({ name: "auth.password_reset", data }, {});
  });

  it("is one where many ask at once", async () => {
    const { ask } = shop();
    await Promise.all(Array.from({ length: 12 }, () => ask("ada@example.net")));
    expect(run).toHaveBeenCalledOnce();
  });

  it("is made anew where the last one ends in a moment", async () => {
    const { ask } = shop();
    await ask("ada@example.net");
    vi.setSystemTime((SECOND + 790) * 1000);
    await ask("ada@example.net");
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("is nobody's where the address is, and answered the same", async () => {
    const { ask } = shop();
    expect(await ask("else@example.net")).toMatchObject({ status: 201, errors: [] });
    expect(run).not.toHaveBeenCalled();
  });

  it("that cannot be made is answered the same, and logged without the address", async () => {
    const { ask, backend } = shop();
    run.mockRejectedValue(new Error("no token for ada@example.net"));
    expect((await ask("ada@example.net")).status).toBe(201);
    expect(backend.logged).toEqual(["error order-pages: a password reset could not be begun: no token for [address]"]);
  });

  it("of an admin is Medusa's own to make", async () => {
    const { ask } = shop();
    const { hasPassed } = await ask("ada@example.net", { params: { ...params, actor_type: "user" } });
    expect(hasPassed).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
});

describe("a sign-in", () => {
  const shop = () => unproven({ auth_identity: [identity] });
  const body = { email: "ada@example.net", password: "a long secret" };

  it("hashes for an address that nobody has, and for no other", async () => {
    await pass(signInInEqualTime, shop(), { body: { ...body, email: "else@example.net" } });
    expect(hash).toHaveBeenCalledExactlyOnceWith(expect.anything(), body.password);
    await pass(signInInEqualTime, shop(), { body });
    expect(hash).toHaveBeenCalledOnce();
  });

  it.each([undefined, {}, { email: { $ne: "" }, password: "x" }, { email: "", password: "x" }, { email: "a@b.c" }, []])(
    "that Medusa refuses by itself is Medusa's: %j",
    async (sent) => {
      expect((await pass(signInInEqualTime, shop(), { body: sent })).hasPassed).toBe(true);
      expect(hash).not.toHaveBeenCalled();
    },
  );

  it("in the second of a password change waits for the next", async () => {
    const backend = shop();
    vi.useRealTimers();
    const now = new Date();
    await endSessionsOf(backend.scope, ["cus_1"], now);
    await pass(signInInEqualTime, backend, { body });
    expect(Math.floor(Date.now() / 1000)).toBeGreaterThan(Math.floor(now.getTime() / 1000));
  });

  it("that was under way when the password was changed is none", async () => {
    const backend = shop();
    const meanwhile = () => endSessionsOf(backend.scope, ["cus_1"], NOW);
    const { errors, told } = await pass(signInInEqualTime, backend, { body }, { answer: { token: "t" }, meanwhile });
    expect(errors).toMatchObject([{ type: "unauthorized", message: "Invalid email or password" }]);
    expect(told).toBeUndefined();
  });
});
