import { Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { fakeScope } from "../orders/test-support";
import { readTaxOfFees, type TaxedOrder } from "./fee-taxes";

const ORDER: TaxedOrder = {
  currency_code: "usd",
  region: { automatic_taxes: true },
  customer: { id: "cus_1", email: "maya@example.com", groups: [{ id: "group_1" }] },
  shipping_address: { country_code: "us", province: "us-ca", city: "Oakland" },
};

const getTaxLines = vi.fn();
const read = (order: TaxedOrder, price = 6) =>
  readTaxOfFees(fakeScope({ [Modules.TAX]: { getTaxLines } }), order, [{ id: "so_1", price }]);

it("is what Medusa will add to the fee", async () => {
  getTaxLines.mockResolvedValue([
    { shipping_line_id: "so_1", rate: 7.25 },
    { shipping_line_id: "so_1", rate: 1 },
    { shipping_line_id: "so_2", rate: 50 },
  ]);
  const taxOf = await read(ORDER);
  expect(taxOf("so_1")).toBe(0.495);
  expect(taxOf("so_2")).toBe(0);
  expect(getTaxLines).toHaveBeenCalledExactlyOnceWith(
    [{ id: "so_1", shipping_option_id: "so_1", unit_price: 6, currency_code: "usd" }],
    {
      address: expect.objectContaining({ country_code: "us", province_code: "us-ca", city: "Oakland" }),
      customer: { id: "cus_1", email: "maya@example.com", customer_groups: ["group_1"] },
      is_return: true,
    },
  );
});

it.each<[string, TaxedOrder]>([
  ["the region computes no taxes", { ...ORDER, region: { automatic_taxes: false } }],
  ["nobody knows the country", { ...ORDER, shipping_address: null }],
])("is none where %s", async (_what, order) => {
  getTaxLines.mockClear();
  expect((await read(order))("so_1")).toBe(0);
  expect(getTaxLines).not.toHaveBeenCalled();
});
