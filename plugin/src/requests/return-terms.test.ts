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
