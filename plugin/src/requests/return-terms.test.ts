import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { readReturnTerms } from "./return-terms";

const GERMAN = [
  { reference_id: "so_1", locale_code: "de-DE", translations: { name: "Rücksendung" } },
  { reference_id: "rr_broken", locale_code: "de-DE", translations: { label: "Zerbrochen", description: "Unterwegs" } },
  { reference_id: "rr_bad", locale_code: "de-DE", translations: { label: "Mangelhaft" } },
];

function shop(): MedusaContainer {
  const { scope } = aBackend({
    order: [{ id: "order_1", currency_code: "eur", items: [] }],
    shipping_option: [
      {
        id: "so_1",
        name: "Return by post",
        rules: [{ attribute: "is_return", value: "true" }],
        calculated_price: { calculated_amount: 5, is_calculated_price_tax_inclusive: true },
      },
      {
        id: "so_2",
        name: "Free, for whom the shop wants to please",
        rules: [
          { attribute: "is_return", value: "true" },
          { attribute: "enabled_in_store", value: "false" },
        ],
        calculated_price: { calculated_amount: 0, is_calculated_price_tax_inclusive: true },
      },
    ],
    return_reason: [
      { id: "rr_bad", value: "bad", label: "Faulty", parent_return_reason_id: null },
      {
        id: "rr_broken",
        value: "broken",
        label: "Broken",
        description: "On the way",
        parent_return_reason_id: "rr_bad",
      },
      { id: "rr_mind", value: "mind", label: "Changed my mind", parent_return_reason_id: null },
    ],
  });
  const translation = { listTranslations: async () => [...GERMAN] };
  const resolve = (name: string, options?: object) =>
    name === Modules.TRANSLATION ? translation : scope.resolve(name, options as never);
  return { resolve } as unknown as MedusaContainer;
}

/** Two ways back at 5 euros each, one of them with its tax in it, in a country that takes a tenth. */
function taxedShop(): MedusaContainer {
  const option = (id: string, isWithTax: boolean) => ({
    id,
    name: id,
    rules: [{ attribute: "is_return", value: "true" }],
    service_zone: { geo_zones: [{ country_code: "de" }] },
    calculated_price: { calculated_amount: 5, is_calculated_price_tax_inclusive: isWithTax },
  });
  const order = {
    id: "order_1",
    currency_code: "eur",
    region: { automatic_taxes: true },
    shipping_address: { country_code: "de" },
    items: [],
  };
  const { scope } = aBackend({
    order: [order],
    shipping_option: [option("so_with", true), option("so_without", false)],
  });
  const tax = {
    getTaxLines: async (lines: readonly { readonly shipping_option_id: string }[]) =>
      lines.map(({ shipping_option_id }) => ({ shipping_line_id: shipping_option_id, rate: 10 })),
  };
  const resolve = (name: string, options?: object) =>
    name === Modules.TAX ? tax : scope.resolve(name, options as never);
  return { resolve } as unknown as MedusaContainer;
}

const BROKEN = { id: "rr_broken", label: "Broken", description: "On the way", parent: "Faulty" };

describe("the terms of a return", () => {
  it("are in the shop's words for whoever reads those", async () => {
    for (const reader of [null, { locale: "en", shop: "en" }]) {
      expect(await readReturnTerms(shop(), "order_1", reader)).toMatchObject({
        options: [{ id: "so_1", name: "Return by post", fee: 5 }],
        reasons: [BROKEN, { label: "Changed my mind", parent: null }],
      });
    }
  });

  it("tell a fee with its tax, which is put on top of a price without it alone", async () => {
    expect(await readReturnTerms(taxedShop(), "order_1")).toMatchObject({
      options: [
        { id: "so_with", price: 5, fee: 5 },
        { id: "so_without", price: 5, fee: 5.5 },
      ],
    });
  });

  it("are in the reader's words where there are any", async () => {
    expect(await readReturnTerms(shop(), "order_1", { locale: "de", shop: "en" })).toMatchObject({
      options: [{ id: "so_1", name: "Rücksendung" }],
      reasons: [
        { ...BROKEN, label: "Zerbrochen", description: "Unterwegs", parent: "Mangelhaft" },
        { label: "Changed my mind" },
      ],
    });
  });
});
