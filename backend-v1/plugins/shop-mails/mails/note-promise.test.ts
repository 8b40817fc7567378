import { expect, it, vi } from "vitest";
import { notePromise } from "./note-promise";

const FAST = { metadata: { delivery_business_days: "1-2" } };
const SLOW = { metadata: { delivery_days: "5" } };
const SILENT = { metadata: null };

const PROMISE = { from: "2026-11-30", until: "2026-12-01" };

interface Way {
  readonly id: string;
  readonly shipping_option: object | null;
  readonly data?: object;
  readonly return_id?: string;
}

function placed(...shipping_methods: readonly Way[]) {
  const updateShippingMethod = vi.fn();
  const order = { id: "order_1", created_at: new Date("2026-11-27T12:00:00Z"), shipping_methods };
  const services: Record<string, object> = {
    orderService: { retrieve: vi.fn(async () => order) },
    shippingOptionService: { updateShippingMethod },
  };
  return { container: { resolve: (name: string) => services[name] }, updateShippingMethod };
}

const way = (id: string, shipping_option: object | null, more: Partial<Way> = {}): Way => ({
  ...{ id, shipping_option },
  ...more,
});

it("keeps the days with each way of the order, beside what is there", async () => {
  const { container, updateShippingMethod } = placed(way("sm_1", FAST, { data: { box: 4 } }), way("sm_2", SLOW));
  await notePromise(container, "order_1", "UTC");
  expect(updateShippingMethod.mock.calls).toEqual([
    ["sm_1", { data: { box: 4, promised_delivery: PROMISE, promised_for: "order_1" } }],
    ["sm_2", { data: { promised_delivery: { from: null, until: "2026-12-02" }, promised_for: "order_1" } }],
  ]);
});

it.each([
  ["has a way that promises nothing", [way("sm_1", FAST), way("sm_2", SILENT)]],
  ["has a way whose option is gone", [way("sm_1", null)]],
  ["was promised before", [way("sm_1", FAST, { data: { promised_delivery: null, promised_for: "order_1" } })]],
  ["has no way", []],
  ["only comes back", [way("sm_1", FAST, { return_id: "ret_1" })]],
])("nothing is kept where the order %s", async (_why, ways) => {
  const { container, updateShippingMethod } = placed(...ways);
  await notePromise(container, "order_1", "UTC");
  expect(updateShippingMethod).not.toHaveBeenCalled();
});

it.each([
  ["promises another day", FAST, PROMISE],
  ["promises none", SILENT, null],
])("what a shopper sent with the way is not kept where the shop %s", async (_what, option, kept) => {
  const data = { promised_delivery: { from: null, until: "2026-11-28" }, promised_for: "cart_1" };
  const { container, updateShippingMethod } = placed(way("sm_1", option, { data }));
  await notePromise(container, "order_1", "UTC");
  expect(updateShippingMethod.mock.calls).toEqual([
    ["sm_1", { data: { promised_delivery: kept, promised_for: "order_1" } }],
  ]);
});
