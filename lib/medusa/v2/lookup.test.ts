import { verifyStorefrontProof } from "@order-pages/shared/proofs/storefront-proof";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "../backend";
import { NoSuchRoute } from "../failure";
import { fakeBackend, REPLIES } from "../test-support";
import { canLookup, canMailOrderLink, lookupOrder, mailOrderLink } from "./lookup";

const { settings, plugin } = vi.hoisted(() => ({
  settings: {
    backendUrl: "http://medusa.test",
    publishableKey: "pk_test",
    linkSecrets: ["the newest secret with thirty-two characters"],
    secretKey: "sk_test" as string | null,
  },
  plugin: { hasFeature: vi.fn(), isThere: true },
}));
vi.mock("@/lib/env", () => ({ env: () => settings }));
vi.mock("./plugin", () => ({
  hasFeature: plugin.hasFeature,
  withPlugin: (_feature: string, ask: () => unknown, fallback: () => unknown) => (plugin.isThere ? ask() : fallback()),
}));

const medusa = fakeBackend();
const query = { number: "ORD12", email: "maya@example.com" };

beforeEach(() => {
  plugin.isThere = true;
  plugin.hasFeature.mockReset();
  settings.secretKey = "sk_test";
});

describe("by the plugin", () => {
  it("is asked with the proof that a storefront asks", async () => {
    medusa.on("POST /store/order-pages/lookup", [200, { order_id: "order_1" }], [200, { order_id: null }]);
    expect(await lookupOrder(query)).toBe("order_1");
    const [call] = medusa.calls;
    expect(call?.body).toEqual(query);
    const proof = call?.headers.get("x-storefront-proof") ?? "";
    expect(verifyStorefrontProof(proof, query, settings.linkSecrets, new Date())).toBe(true);
    expect(await lookupOrder(query)).toBeNull();
  });

  it("is missing where the plugin shares no secret, and an outage is no miss", async () => {
    medusa.on("POST /store/order-pages/lookup", REPLIES.notFound, REPLIES.gateway, REPLIES.unauthorized, [200, {}]);
    await expect(lookupOrder(query)).rejects.toThrow(NoSuchRoute);
    for (const _ of [1, 2, 3]) {
      const error = await lookupOrder(query).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(BackendUnavailable);
      expect(error).not.toBeInstanceOf(NoSuchRoute);
    }
  });
});

describe("by the admin search", () => {
  const ADMIN = "GET /admin/orders";
  const order = { id: "order_1", display_id: 7, custom_display_id: "ORD 12", email: "Maya@Example.com" };
  beforeEach(() => {
    plugin.isThere = false;
  });

  it("asks for both as words, with the secret key", async () => {
    medusa.on(ADMIN, [200, { count: 1, orders: [order] }]);
    expect(await lookupOrder(query)).toBe("order_1");
    const [call] = medusa.calls;
    expect(call?.search).toBe(
      "q=maya@example.com+ORD+12&fields=id,display_id,custom_display_id,email&order=-created_at&limit=100&offset=0",
    );
    expect(call?.headers.get("authorization")).toBe(`Basic ${Buffer.from("sk_test:").toString("base64")}`);
    expect(await lookupOrder({ ...query, number: "7" })).toBe("order_1");
  });

  it.each([
    ["another's email", { email: "noor@example.com" }],
    ["a part of an email", { email: "maya@example.com.au" }],
    ["another number", { custom_display_id: "ORD 123" }],
    ["no number of the shop's own", { custom_display_id: null }],
    ["no email", { email: null }],
  ])("believes no answer with %s", async (_what, change) => {
    medusa.on(ADMIN, [200, { count: 1, orders: [{ ...order, ...change }] }]);
    expect(await lookupOrder(query)).toBeNull();
  });

  it("pages on past near misses, and ends", async () => {
    const near = { ...order, email: "noor@example.com" };
    const pageOf = (found: object[], count: number) => [200, { count, orders: found }] as const;
    medusa.on(ADMIN, pageOf([near], 101), pageOf([order], 101));
    expect(await lookupOrder(query)).toBe("order_1");
    expect(medusa.calls.map(({ search }) => search.slice(-10))).toEqual(["0&offset=0", "offset=100"]);
    medusa.on(ADMIN, pageOf([near], 100));
    expect(await lookupOrder(query)).toBeNull();
    expect(medusa.calls).toHaveLength(3);
    medusa.on(ADMIN, pageOf([], 5_000));
    expect(await lookupOrder(query)).toBeNull();
    expect(medusa.calls).toHaveLength(4);
    medusa.on(ADMIN, pageOf([near], 5_000));
    expect(await lookupOrder(query)).toBeNull();
    expect(medusa.calls).toHaveLength(14);
  });

  it("is an outage where it cannot be asked or makes no sense", async () => {
    medusa.on(ADMIN, REPLIES.unauthorized, REPLIES.notFound, [200, { orders: [] }]);
    for (const _ of [1, 2, 3]) await expect(lookupOrder(query)).rejects.toThrow(BackendUnavailable);
    settings.secretKey = null;
    await expect(lookupOrder(query)).rejects.toMatchObject({ reason: "misconfigured" });
    expect(medusa.calls).toHaveLength(3);
  });
});

describe("a link by mail", () => {
  const MAIL = "POST /store/order-pages/lookup/mail";

  it("is asked for with the proof that a storefront asks, and says nothing of what is found", async () => {
    medusa.on(MAIL, [200, {}]);
    expect(await mailOrderLink(query)).toBeUndefined();
    const [call] = medusa.calls;
    expect(call?.body).toEqual(query);
    const proof = call?.headers.get("x-storefront-proof") ?? "";
    expect(verifyStorefrontProof(proof, query, settings.linkSecrets, new Date())).toBe(true);
  });

  it("is an outage where the plugin does not answer, or is not there", async () => {
    medusa.on(MAIL, REPLIES.notFound, REPLIES.gateway, REPLIES.unauthorized);
    for (const _ of [1, 2, 3]) await expect(mailOrderLink(query)).rejects.toThrow(BackendUnavailable);
  });

  it("is offered where the plugin does", async () => {
    plugin.hasFeature.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect([await canMailOrderLink(), await canMailOrderLink()]).toEqual([true, false]);
    expect(plugin.hasFeature).toHaveBeenCalledWith("order-link-email");
  });
});

it("is there with a secret key or with the plugin", async () => {
  expect(await canLookup()).toBe(true);
  expect(plugin.hasFeature).not.toHaveBeenCalled();
  settings.secretKey = null;
  plugin.hasFeature.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  expect([await canLookup(), await canLookup()]).toEqual([true, false]);
  expect(plugin.hasFeature).toHaveBeenCalledWith("lookup");
});
