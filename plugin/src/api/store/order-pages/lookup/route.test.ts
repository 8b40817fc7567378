import { describe, expect, it, vi } from "vitest";
import { normalizeNumber, storefrontProof } from "#shared";
import { aBackend } from "../../../../test-support/container";
import { ask } from "../../../../test-support/exchange";
import { orderRow } from "../../../../test-support/rows";
import { POST } from "./route";
import { LookupBody } from "./validator";

vi.mock("../../../../database/read-rows", () => import("../../../../test-support/fake-rows"));

const SECRET = "a secret of at least thirty-two characters";
const OLDER = "an older secret of thirty-two characters";
const ORDER = orderRow({ id: "order_1", display_id: 12, custom_display_id: "#Ab-7", email: "Maya@Example.com" });
const QUERY = { number: "12", email: "maya@example.com" };

const shop = (options: Record<string, unknown> = { linkSecret: `${SECRET},${OLDER}` }) =>
  aBackend(
    {
      order: [
        ORDER,
        orderRow({ email: "ada@example.net" }),
        orderRow({ id: "order_draft", display_id: 13, is_draft_order: true }),
      ],
    },
    { options },
  ).scope;

const lookUp = (
  query: typeof QUERY,
  proof: string | null = storefrontProof(query, [SECRET], new Date()),
  scope = shop(),
) => ask(POST, scope, { validatedBody: query, headers: proof === null ? {} : { "x-storefront-proof": proof } });

describe("a lookup", () => {
  it.each([
    ["the number and the email", QUERY],
    ["the shop's own number", { ...QUERY, number: "AB-7" }],
  ])("finds an order by %s", async (_case, query) => {
    expect(await lookUp(query)).toEqual({ status: 200, body: { order_id: "order_1" } });
  });

  it.each(["2026 17", "#2026 17", "20 26 17", "202617"])("finds an order whose own number is %j", async (written) => {
    const { scope } = aBackend(
      { order: [orderRow({ ...ORDER, custom_display_id: written })] },
      { options: { linkSecret: SECRET } },
    );
    const query = { ...QUERY, number: normalizeNumber(written) };
    const answer = await lookUp(query, storefrontProof(query, [SECRET], new Date()), scope);
    expect(answer.body).toEqual({ order_id: "order_1" });
  });

  it.each([
    ["another's email", { ...QUERY, email: "daniel@example.net" }],
    ["another number", { ...QUERY, number: "99" }],
    ["a part of the number", { ...QUERY, number: "1" }],
    ["a pattern", { ...QUERY, number: "%" }],
    ["a merchant's draft", { ...QUERY, number: "13" }],
  ])("finds nothing by %s", async (_case, query) => {
    expect(await lookUp(query)).toEqual({ status: 200, body: { order_id: null } });
  });

  it("compares what it finds, whatever Medusa answers to a filter it does not know", async () => {
    const { scope } = aBackend({ order: [ORDER] }, { options: { linkSecret: SECRET }, isDeafToFilters: true });
    const answer = (query: typeof QUERY) => lookUp(query, storefrontProof(query, [SECRET], new Date()), scope);
    expect((await answer({ ...QUERY, email: "daniel@example.net" })).body).toEqual({ order_id: null });
    expect((await answer({ ...QUERY, number: "99" })).body).toEqual({ order_id: null });
  });
});

describe("the proof of a storefront", () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

  it.each<[string, string | null]>([
    ["is missing", null],
    ["is empty", ""],
    ["is no proof", "v1.1.x"],
    ["is another shop's", storefrontProof(QUERY, ["somebody else's secret of thirty-two chars"], new Date())],
    ["is over another number", storefrontProof({ ...QUERY, number: "13" }, [SECRET], new Date())],
    ["is over another email", storefrontProof({ ...QUERY, email: "daniel@example.net" }, [SECRET], new Date())],
    ["is too old", storefrontProof(QUERY, [SECRET], ago(301))],
    ["is of the future", storefrontProof(QUERY, [SECRET], ago(-302))],
  ])("refuses everybody who asks where it %s", async (_case, proof) => {
    const refused = { status: 401, body: { type: "unauthorized", message: "Unauthorized" } };
    expect(await lookUp(QUERY, proof)).toEqual(refused);
  });

  it("may be made with the older secret while it is replaced", async () => {
    expect((await lookUp(QUERY, storefrontProof(QUERY, [OLDER], new Date()))).status).toBe(200);
  });

  it("cannot be made where the backend has no secret: the route is not there", async () => {
    const proof = storefrontProof(QUERY, [""], new Date());
    expect((await lookUp(QUERY, proof, shop({}))).status).toBe(404);
  });
});

describe("what may be sent", () => {
  it.each([
    { number: "1".repeat(100), email: "e".repeat(320) },
    { number: "1", email: "e" },
  ])("is %j", (body) => {
    expect(LookupBody.parse(body)).toEqual(body);
  });

  it.each([
    {},
    { number: "1" },
    { email: "e" },
    { number: "", email: "e" },
    { number: "1", email: "" },
    { number: "1".repeat(101), email: "e" },
    { number: "1", email: "e".repeat(321) },
    { number: "1\0", email: "e" },
    { number: "1", email: "e\0" },
    { number: 1, email: "e" },
    { number: { $ne: null }, email: "e" },
    { number: "1", email: "e", fields: "*" },
  ])("is not %j", (body) => {
    expect(LookupBody.safeParse(body).success).toBe(false);
  });
});
