import { recordedOrder } from "@order-pages/shared/medusa/v2/fixtures";
import { aFact } from "@order-pages/shared/orders/rules/ability-test-support";
import { verifyReadProof } from "@order-pages/shared/proofs/storefront-proof";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { ORDER_FIELDS } from "./fields";
import { retrieveOrder } from "./retrieve-order";

const { plugin } = vi.hoisted(() => ({ plugin: { noteFeatures: vi.fn(), isThere: true } }));
vi.mock("./plugin", () => ({
  noteFeatures: plugin.noteFeatures,
  withPlugin: (_feature: string, ask: () => unknown, fallback: () => unknown) => (plugin.isThere ? ask() : fallback()),
}));

const medusa = fakeBackend();
const order = recordedOrder("placed") as { readonly id: string };
const read = () => retrieveOrder(order.id);

beforeEach(() => {
  plugin.isThere = true;
  plugin.noteFeatures.mockReset();
});

describe("an order", () => {
  it("is read by the plugin, which says by the way what else it can do", async () => {
    medusa.on("GET /store/order-pages/orders/:id", [200, { order, features: ["claims"] }], [200, { order }]);
    expect((await read())?.id).toBe(order.id);
    expect(plugin.noteFeatures).toHaveBeenCalledExactlyOnceWith(["claims"]);
    expect((await read())?.id).toBe(order.id);
    expect(plugin.noteFeatures).toHaveBeenCalledTimes(1);
    expect(medusa.paths()[0]).toBe(`GET /store/order-pages/orders/${order.id}`);
  });

  it("brings what decides what may be done with it, and nothing that is none of it", async () => {
    const abilities = aFact();
    medusa.on(
      "GET /store/order-pages/orders/:id",
      [200, { order, abilities }],
      [200, { order, abilities: { status: "pending" } }],
      [200, { order, abilities: null }],
    );
    expect((await read())?.abilities).toEqual(abilities);
    for (const _ of [1, 2]) expect((await read())?.abilities).toBeNull();
  });

  it("is read by stock Medusa with the same fields, and then nobody asks for the plugin", async () => {
    plugin.isThere = false;
    medusa.on("GET /store/orders/:id", [200, { order }]);
    expect((await read())?.id).toBe(order.id);
    expect(plugin.noteFeatures).toHaveBeenCalledExactlyOnceWith([]);
    expect(new URLSearchParams(medusa.calls[0]?.search).get("fields")).toBe(ORDER_FIELDS);
  });

  it.each([
    ["a gateway's 404", REPLIES.gateway],
    ["another order", [200, { order: { ...order, id: "order_2" } }] as const],
    ["no order", [200, { order: null }] as const],
    ["something else", [200, { hello: "world" }] as const],
    ["a list", [200, []] as const],
  ])("is not absent for %s", async (_what, reply) => {
    medusa.on("GET /store/order-pages/orders/:id", reply);
    await expect(read()).rejects.toThrow(BackendUnavailable);
  });

  it.each([true, false])("is read with this storefront's proof over its id: by the plugin %s", async (isThere) => {
    plugin.isThere = isThere;
    medusa.on("GET /store/order-pages/orders/:id", [200, { order }]);
    medusa.on("GET /store/orders/:id", [200, { order }]);
    await read();
    expect(medusa.calls[0]?.headers.get("x-medusa-locale"), "the reader's language").toBe("de-AT");
    const proof = medusa.calls[0]?.headers.get("x-storefront-proof");
    expect(verifyReadProof(proof, order.id, env().linkSecrets, new Date())).toBe(true);
  });

  it("is an outage where the plugin does not know this storefront", async () => {
    medusa.on("GET /store/order-pages/orders/:id", [401, { type: "unauthorized", message: "Unauthorized" }]);
    await expect(read()).rejects.toMatchObject({ reason: "misconfigured" });
  });

  it("is absent where Medusa says so", async () => {
    medusa.on("GET /store/order-pages/orders/:id", REPLIES.notFound);
    expect(await read()).toBeNull();
    expect(plugin.noteFeatures).not.toHaveBeenCalled();
  });
});
