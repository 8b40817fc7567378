import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, noSuchRoute, REPLIES } from "../test-support";

const medusa = fakeBackend();
const CONFIRMATION = "GET /store/orders/order_00000000000000000000000000";
const ROUTE = "/store/order-pages/carts/cart_1";

/** What the plugin's module remembers is one storefront's: each test has its own. */
async function newStorefront() {
  vi.resetModules();
  const { noteFeatures, isKnownToOffer, hasFeature, withPlugin } = await import("./plugin");
  const { request } = await import("../http");
  const { BackendUnavailable } = await import("../backend");
  const look = () =>
    withPlugin(
      "carts",
      () => request(ROUTE),
      async () => "stock",
    );
  return { look, noteFeatures, isKnownToOffer, hasFeature, BackendUnavailable };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

describe("a route of the plugin's", () => {
  it("is asked each time where it answers", async () => {
    medusa.on("GET /store/order-pages/carts/:id", [200, { cart: {} }], REPLIES.notFound);
    const { look } = await newStorefront();
    expect(await look()).toEqual({ cart: {} });
    expect(await look()).toBeNull();
    expect(medusa.calls).toHaveLength(2);
  });

  it("is missing where Medusa says so twice and is there itself, and that is believed for a minute", async () => {
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    const { look } = await newStorefront();
    expect(await look()).toBe("stock");
    expect(medusa.paths()).toEqual([`GET ${ROUTE}`, CONFIRMATION, `GET ${ROUTE}`]);
    expect(medusa.calls[1]?.search).toBe("fields=id");
    vi.advanceTimersByTime(59_999);
    expect(await look()).toBe("stock");
    expect(medusa.calls).toHaveLength(3);
    vi.advanceTimersByTime(1);
    medusa.on("GET /store/order-pages/carts/:id", [200, { cart: {} }]);
    expect(await look()).toEqual({ cart: {} });
  });

  it.each([
    ["a gateway's 404", REPLIES.gateway],
    ["a proxy's page", [404, "<h1>404 Not Found</h1>"] as const],
    ["a wrong key", REPLIES.badKey],
    ["no answer", "breaks" as const],
  ])("is not missing for %s, which is an outage and remembered by nobody", async (_what, reply) => {
    medusa.on("GET /store/order-pages/carts/:id", reply, [200, { cart: {} }]);
    const { look, BackendUnavailable } = await newStorefront();
    await expect(look()).rejects.toThrow(BackendUnavailable);
    expect(medusa.calls).toHaveLength(1);
    expect(await look()).toEqual({ cart: {} });
  });

  it.each([
    ["a gateway answers instead of Medusa", REPLIES.gateway],
    ["nobody answers", "breaks" as const],
    ["there is an order that there cannot be", [200, { order: {} }] as const],
  ])("is not missing where %s when Medusa is asked", async (_what, reply) => {
    medusa.on("GET /store/orders/:id", reply);
    const { look, BackendUnavailable } = await newStorefront();
    await expect(look()).rejects.toThrow(BackendUnavailable);
    expect(medusa.calls).toHaveLength(2);
  });

  it("is not missing where it answers the second time, or fails then", async () => {
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    medusa.on("GET /store/order-pages/carts/:id", noSuchRoute, [200, { cart: {} }], noSuchRoute, REPLIES.gateway, [
      200,
      { cart: {} },
    ]);
    const { look, BackendUnavailable } = await newStorefront();
    expect(await look()).toEqual({ cart: {} });
    await expect(look()).rejects.toThrow(BackendUnavailable);
    expect(await look()).toEqual({ cart: {} });
  });
});

describe("what the plugin offers", () => {
  it("is asked once a minute, however many want to know", async () => {
    medusa.on("GET /store/order-pages", [200, { features: ["claims"] }], [200, { features: ["lookup"] }]);
    const { hasFeature } = await newStorefront();
    expect(await Promise.all([hasFeature("claims"), hasFeature("lookup")])).toEqual([true, false]);
    vi.advanceTimersByTime(60_000);
    expect(await hasFeature("lookup")).toBe(false);
    expect(medusa.calls).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(await hasFeature("lookup")).toBe(true);
  });

  it("is nothing on a stock Medusa", async () => {
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    const { hasFeature } = await newStorefront();
    expect(await hasFeature("claims")).toBe(false);
    expect(await hasFeature("lookup")).toBe(false);
    expect(medusa.paths()).toEqual(["GET /store/order-pages", CONFIRMATION, "GET /store/order-pages"]);
  });

  it("is not known in an outage, which nobody remembers", async () => {
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    medusa.on(
      "GET /store/order-pages",
      REPLIES.gateway,
      "breaks",
      REPLIES.notFound,
      [200, { features: "all" }],
      [200, { features: ["claims"] }],
    );
    const { hasFeature, BackendUnavailable } = await newStorefront();
    for (const _ of [1, 2, 3, 4]) await expect(hasFeature("claims")).rejects.toThrow(BackendUnavailable);
    expect(await hasFeature("claims")).toBe(true);
    expect(medusa.paths()).toEqual(Array(5).fill("GET /store/order-pages"));
  });

  it("is found though the first answer was an old instance's", async () => {
    medusa.on("GET /store/orders/:id", REPLIES.notFound);
    medusa.on("GET /store/order-pages", noSuchRoute, [200, { features: ["claims"] }]);
    const { hasFeature } = await newStorefront();
    expect(await hasFeature("claims")).toBe(true);
  });

  it("is noted by the way, for a minute", async () => {
    medusa.on("GET /store/order-pages", [200, { features: [] }]);
    const { hasFeature, noteFeatures } = await newStorefront();
    noteFeatures(["claims"]);
    vi.advanceTimersByTime(60_000);
    expect(await hasFeature("claims")).toBe(true);
    expect(medusa.calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(await hasFeature("claims")).toBe(false);
  });

  it("is still known when an older question fails later", async () => {
    let fail = () => {};
    const failed = new Promise<void>((resolve) => (fail = resolve));
    medusa.on("GET /store/order-pages", async () => {
      await failed;
      return REPLIES.gateway;
    });
    const { hasFeature, noteFeatures, BackendUnavailable } = await newStorefront();
    const asked = expect(hasFeature("claims")).rejects.toThrow(BackendUnavailable);
    noteFeatures(["claims"]);
    fail();
    await asked;
    expect(await hasFeature("claims")).toBe(true);
    expect(medusa.calls).toHaveLength(1);
  });

  it("waits for another request's question no longer than it has time itself", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    medusa.on("GET /store/order-pages", "hangs");
    const { hasFeature } = await newStorefront();
    const { withOwnDeadline } = await import("@/lib/http/deadline");
    const ends: string[] = [];
    const first = hasFeature("claims").catch(() => ends.push("first"));
    await vi.advanceTimersByTimeAsync(2_000);
    const second = withOwnDeadline(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      return hasFeature("claims").catch(({ reason }) => ends.push(`second: ${reason}`));
    });
    await vi.advanceTimersByTimeAsync(1_400);
    await first;
    expect(ends).toEqual(["first", "second: timeout"]);
    await second;
  });
});

describe("what stands on every page", () => {
  const ASKED = "GET /store/order-pages";
  beforeEach(() => void Reflect.deleteProperty(globalThis, Symbol.for("order-pages.features")));

  it("is not known until the backend has said something, and asks for nothing", async () => {
    const { isKnownToOffer } = await newStorefront();
    expect(isKnownToOffer("withdrawals")).toBeNull();
    expect(medusa.calls).toHaveLength(0);
  });

  it("is what an order's answer said by the way", async () => {
    const { isKnownToOffer, noteFeatures } = await newStorefront();
    noteFeatures(["withdrawals"]);
    expect([isKnownToOffer("withdrawals"), isKnownToOffer("claims")]).toEqual([true, false]);
  });

  it("is what was answered last, in whichever bundle, also when the backend has failed since", async () => {
    medusa.on(ASKED, [200, { features: ["withdrawals"] }], "breaks");
    const { hasFeature } = await newStorefront();
    await hasFeature("withdrawals");
    const { isKnownToOffer, hasFeature: again } = await newStorefront();
    await expect(again("claims")).rejects.toThrow();
    expect(isKnownToOffer("withdrawals")).toBe(true);
  });
});
