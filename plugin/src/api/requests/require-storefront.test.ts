import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { describe, expect, it } from "vitest";
import { readProof, requestProof } from "#shared";
import { aBackend } from "../../test-support/container";
import { type MiddlewareOutcome, runMiddleware } from "../../test-support/run-middleware";
import { requireProvenRead, requireProvenRequest } from "./require-storefront";

const SECRET = "s".repeat(40);
const BODY = { key: "a-key-of-the-form", viewer: { by: "fresh" } };

type Checked = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void;

const through = (
  middleware: Checked,
  given: Parameters<typeof runMiddleware>[2],
  options: object = { linkSecret: SECRET },
): Promise<MiddlewareOutcome> =>
  runMiddleware(
    async (req, res, next) => middleware(req, res, next),
    aBackend({}, { options: { ...options } }).scope,
    given,
  );

const proofOf = (action: string, id: string, body: unknown, secret = SECRET) => ({
  "x-storefront-proof": requestProof({ action, id, body }, [secret], new Date()),
});

describe("a shopper's request is taken", () => {
  const asking = (
    headers: Record<string, string>,
    body: unknown = BODY,
    params: Record<string, string> = { id: "order_1" },
  ) => through(requireProvenRequest("cancel"), { method: "POST", params, headers, body });

  it("from a storefront that proves to ask for just this", async () => {
    expect(await asking(proofOf("cancel", "order_1", BODY))).toBe("through");
    const ids = { id: "order_1", returnId: "return_1" };
    expect(await asking(proofOf("cancel", "order_1/return_1", BODY), BODY, ids)).toBe("through");
  });

  it.each<[string, Record<string, string>, unknown]>([
    ["nobody's", {}, BODY],
    ["another action's", proofOf("return", "order_1", BODY), BODY],
    ["another order's", proofOf("cancel", "order_2", BODY), BODY],
    ["another body's", proofOf("cancel", "order_1", BODY), { ...BODY, viewer: { by: "owner", customer_id: "cus_1" } }],
    ["another secret's", proofOf("cancel", "order_1", BODY, "t".repeat(40)), BODY],
    ["a read's", { "x-storefront-proof": readProof("order_1", [SECRET], new Date()) }, BODY],
  ])("not with %s proof", async (_what, headers, body) => {
    expect(await asking(headers, body)).toMatchObject({ status: 401 });
  });

  it("not where backend and storefront have no secret in common", async () => {
    const given = {
      method: "POST",
      params: { id: "order_1" },
      headers: proofOf("cancel", "order_1", BODY),
      body: BODY,
    };
    expect(await through(requireProvenRequest("cancel"), given, {})).toMatchObject({ status: 404 });
  });

  it("not about what can be no id", async () => {
    const id = "order_\u0001";
    expect(await asking(proofOf("cancel", id, BODY), BODY, { id })).toMatchObject({ status: 404 });
  });
});

it("is read by a storefront alone", async () => {
  const headers = { "x-storefront-proof": readProof("order_1", [SECRET], new Date()) };
  expect(await through(requireProvenRead, { params: { id: "order_1", returnId: "return_1" }, headers })).toBe(
    "through",
  );
  expect(await through(requireProvenRead, { params: { id: "order_2" }, headers })).toMatchObject({ status: 401 });
  expect(await through(requireProvenRead, { params: { id: "order_1" } })).toMatchObject({ status: 401 });
  expect(await through(requireProvenRead, { params: { id: "order_1" }, headers }, {})).toMatchObject({ status: 404 });
});
