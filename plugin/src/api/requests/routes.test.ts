import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { describe, expect, it, vi } from "vitest";
import { readProof, requestProof } from "#shared";
import { aBackend } from "../../test-support/container";
import { type MiddlewareOutcome, runMiddleware } from "../../test-support/run-middleware";
import { requestRoutes } from "./routes";
import { CancelBody, CopyBody, DeclineBody, ReturnBody, TakeBackBody, WithdrawalBody } from "./validators";

// What a body is checked by, in place of the middleware that checks it.
vi.mock("@medusajs/framework/http", () => ({ validateAndTransformBody: (schema: unknown) => ({ schema }) }));

type Guard = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void;

const SECRET = "s".repeat(40);
const BODY = { key: "a-key-of-the-form" };
const shop = aBackend({}, { options: { linkSecret: SECRET } });

/** What stands before the storefront's routes, each by its path below /store/order-pages. */
const guards = new Map(
  requestRoutes
    .filter(({ matcher }) => String(matcher).startsWith("/store/order-pages/"))
    .map(({ matcher, middlewares = [] }) => [String(matcher).slice("/store/order-pages".length), middlewares]),
);

const ASKED: [path: string, action: string, params: Record<string, string>, schema: unknown][] = [
  ["/withdrawals", "withdraw", {}, WithdrawalBody],
  ["/withdrawals/:id/mail", "resend", { id: "opreq_1" }, CopyBody],
  ["/orders/:id/cancel", "cancel", { id: "order_1" }, CancelBody],
  ["/orders/:id/returns", "return", { id: "order_1" }, ReturnBody],
  ["/orders/:id/returns/:returnId/cancel", "cancel-return", { id: "order_1", returnId: "return_1" }, TakeBackBody],
  ["/orders/:id/requests/:requestId/take-back", "take-back", { id: "order_1", requestId: "opreq_1" }, TakeBackBody],
];

const READ: [path: string, params: Record<string, string>][] = [
  ["/withdrawals/:id", { id: "opreq_1" }],
  ["/orders/:id/return-options", { id: "order_1" }],
  ["/orders/:id/returns/:returnId", { id: "order_1", returnId: "return_1" }],
];

/** Lets a request come to what stands first before a route. */
const knock = (path: string, params: Record<string, string>, proof?: string): Promise<MiddlewareOutcome> => {
  const [guard] = guards.get(path) ?? [];
  const headers: Record<string, string> = proof === undefined ? {} : { "x-storefront-proof": proof };
  return runMiddleware(async (req, res, next) => (guard as unknown as Guard)(req, res, next), shop.scope, {
    params,
    headers,
    body: BODY,
  });
};

const proofOf = (action: string, params: Record<string, string>) =>
  requestProof({ action, id: Object.values(params).join("/"), body: BODY }, [SECRET], new Date());

it("every route of the storefront's is one of these", () => {
  expect([...guards.keys()].sort()).toEqual([...ASKED, ...READ].map(([path]) => path).sort());
});

describe.each(ASKED)("%s", (path, action, params, schema) => {
  it("is a proven storefront's alone, and its proof is for this action", async () => {
    expect(await knock(path, params)).toMatchObject({ status: 401 });
    for (const [, other] of ASKED.filter(([, name]) => name !== action)) {
      expect(await knock(path, params, proofOf(other, params)), other).toMatchObject({ status: 401 });
    }
    expect(await knock(path, params, proofOf(action, params))).toBe("through");
  });

  it("has its body checked, and only after the proof", () => {
    expect(guards.get(path)?.[1]).toEqual({ schema });
  });
});

describe.each(READ)("%s", (path, params) => {
  it("is read by a storefront that proves to ask for it", async () => {
    expect(await knock(path, params)).toMatchObject({ status: 401 });
    expect(await knock(path, params, readProof("order_2", [SECRET], new Date()))).toMatchObject({ status: 401 });
    expect(await knock(path, params, readProof(params.id ?? "", [SECRET], new Date()))).toBe("through");
  });
});

it("the shop's refusal has its words checked", () => {
  const decline = requestRoutes.find(({ matcher }) => matcher === "/admin/order-pages/requests/:id/decline");
  expect(decline?.middlewares).toEqual([{ schema: DeclineBody }]);
});
