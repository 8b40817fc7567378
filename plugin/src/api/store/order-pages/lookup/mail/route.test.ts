import { beforeEach, describe, expect, it, vi } from "vitest";
import { storefrontProof } from "#shared";
import { mailOrderLink } from "../../../../../lookup/mail-order-link";
import { aBackend } from "../../../../../test-support/container";
import { ask } from "../../../../../test-support/exchange";
import { orderRow } from "../../../../../test-support/rows";
import { POST } from "./route";

vi.mock("../../../../../database/read-rows", () => import("../../../../../test-support/fake-rows"));
vi.mock("../../../../../lookup/mail-order-link", () => ({ mailOrderLink: vi.fn(async () => {}) }));

const SECRET = "a secret of at least thirty-two characters";
const ORDER = orderRow({ id: "order_1", display_id: 12, email: "Maya@Example.com" });
const QUERY = { number: "12", email: "maya@example.com" };
const shop = (options: Record<string, unknown> = { linkSecret: SECRET }) => aBackend({ order: [ORDER] }, { options });

const askFor = (query: typeof QUERY, scope = shop().scope) =>
  ask(POST, scope, {
    validatedBody: query,
    headers: { "x-storefront-proof": storefrontProof(query, [SECRET], new Date()) },
  });

beforeEach(() => void vi.mocked(mailOrderLink).mockClear());

describe("asking for the link to an order", () => {
  it("has it mailed where number and email are one order's", async () => {
    const { scope } = shop();
    expect(await askFor(QUERY, scope)).toEqual({ status: 200, body: {} });
    expect(mailOrderLink).toHaveBeenCalledExactlyOnceWith(scope, "order_1", "lookup.mail");
  });

  it.each([
    ["another's email", { ...QUERY, email: "daniel@example.net" }],
    ["another number", { ...QUERY, number: "99" }],
  ])("says the same to %s, and mails nothing", async (_what, query) => {
    expect(await askFor(query)).toEqual({ status: 200, body: {} });
    expect(mailOrderLink).not.toHaveBeenCalled();
  });

  it("does not wait for the mail", async () => {
    let answer: unknown;
    vi.mocked(mailOrderLink).mockImplementationOnce(() => new Promise(() => {}));
    const res = { json: (body: unknown) => (answer = body) };
    const headers = { "x-storefront-proof": storefrontProof(QUERY, [SECRET], new Date()) };
    void POST({ scope: shop().scope, validatedBody: QUERY, headers } as never, res as never);
    await vi.waitFor(() => expect(answer).toEqual({}));
  });

  it("is for storefronts alone", async () => {
    const { scope } = shop();
    expect((await ask(POST, scope, { validatedBody: QUERY })).status).toBe(401);
    expect((await askFor(QUERY, shop({}).scope)).status).toBe(404);
    expect(mailOrderLink).not.toHaveBeenCalled();
  });
});
