import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import type { OrderMiddleware } from "../../order-lock/hold-order-lock";
import { aBackend } from "../../test-support/container";
import { changeRow } from "../../test-support/rows";
import type { Row } from "../../test-support/tables";
import { guardReturn, refuseTermsOfTheShop } from "./guard-return";

vi.mock("@medusajs/medusa/core-flows", () => ({ cancelOrderTransferRequestWorkflow: () => ({ run: vi.fn() }) }));

const DETAIL = {
  fulfilled_quantity: 3,
  return_requested_quantity: 0,
  return_received_quantity: 0,
  return_dismissed_quantity: 0,
};

const ORDER: Row = {
  id: "order_1",
  currency_code: "usd",
  region_id: "reg_1",
  items: [{ id: "line_1", title: "Mug", detail: DETAIL }],
};

const OPTION: Row = {
  id: "so_back",
  price_type: "flat",
  rules: [{ attribute: "is_return", value: "true" }],
  calculated_price: { calculated_amount: 6 },
};

const BODY = { order_id: "order_1", items: [{ id: "line_1", quantity: 1 }], return_shipping: { option_id: "so_back" } };

/** What a middleware says; `null` where it lets the return pass. */
async function saidOf(
  middleware: OrderMiddleware,
  body: Row,
  tables: Record<string, Row[]> = {},
): Promise<string | null> {
  const { scope } = aBackend({ order: [ORDER], shipping_option: [OPTION], ...tables });
  const next = vi.fn();
  try {
    await middleware({ scope, validatedBody: body } as unknown as MedusaRequest, {} as MedusaResponse, next);
  } catch (error) {
    if (!(error instanceof MedusaError)) throw error;
    expect([MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_ALLOWED], "a 400").toContain(error.type);
    expect(next).not.toHaveBeenCalled();
    return error.message;
  }
  expect(next).toHaveBeenCalledExactlyOnceWith();
  return null;
}

describe("only the shop says", () => {
  it("what the way back costs", async () => {
    for (const price of [0, 1000]) {
      const body = { ...BODY, return_shipping: { option_id: "so_back", price } };
      expect(await saidOf(refuseTermsOfTheShop, body)).toBe("return_shipping.price is for the shop to say.");
    }
  });

  it("that units have arrived", async () => {
    expect(await saidOf(refuseTermsOfTheShop, { ...BODY, receive_now: true })).toBe(
      "receive_now is for the shop to say.",
    );
    expect(await saidOf(refuseTermsOfTheShop, { ...BODY, receive_now: false })).toBeNull();
  });
});

describe("a return", () => {
  it("of what was packed passes", async () => {
    expect(await saidOf(guardReturn, BODY)).toBeNull();
    expect(await saidOf(refuseTermsOfTheShop, BODY)).toBeNull();
  });

  it("of more is refused", async () => {
    const body = { ...BODY, items: [{ id: "line_1", quantity: 4 }] };
    expect(await saidOf(guardReturn, body)).toBe("Item line_1: 3 can be returned, not 4.");
  });

  it("waits for what the shop has begun", async () => {
    const change = changeRow({ change_type: "edit", status: "pending" });
    expect(await saidOf(guardReturn, BODY, { order_change: [change] })).toBe(
      "Order order_1 has an open order edit. Confirm or cancel it first.",
    );
  });

  it("of an unknown order is left to Medusa's 404", async () => {
    expect(await saidOf(guardReturn, { ...BODY, order_id: "order_2" })).toBeNull();
  });

  it.each<[string, Row[]]>([
    ["one that sends", [{ ...OPTION, rules: [{ attribute: "is_return", value: "false" }] }]],
    ["one without rules", [{ ...OPTION, rules: null }]],
    ["an unknown one", []],
  ])("does not take %s as its way back", async (_what, options) => {
    expect(await saidOf(guardReturn, BODY, { shipping_option: options })).toBe(
      "Shipping option so_back is none for returns.",
    );
  });

  it("needs a price in the order's currency, or one that is worked out", async () => {
    const unpriced = { ...OPTION, calculated_price: null };
    expect(await saidOf(guardReturn, BODY, { shipping_option: [unpriced] })).toBe(
      "Shipping option so_back has no price in usd.",
    );
    expect(
      await saidOf(guardReturn, BODY, { shipping_option: [{ ...unpriced, price_type: "calculated" }] }),
    ).toBeNull();
    const free = { ...OPTION, calculated_price: { calculated_amount: 0 } };
    expect(await saidOf(guardReturn, BODY, { shipping_option: [free] })).toBeNull();
  });

  it.each(Object.keys(DETAIL))("is never measured by a missing %s", async (name) => {
    for (const missing of [undefined, null]) {
      const order = { ...ORDER, items: [{ id: "line_1", detail: { ...DETAIL, [name]: missing } }] };
      await expect(saidOf(guardReturn, BODY, { order: [order] })).rejects.toThrow(`Medusa tells no ${name} of a line`);
    }
  });
});
