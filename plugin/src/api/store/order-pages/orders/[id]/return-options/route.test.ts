import { beforeEach, expect, it } from "vitest";
import { ask } from "../../../../../../test-support/exchange";
import { RequestShop } from "../../../../../../test-support/request-shop";
import { GET } from "./route";

let shop: RequestShop;

beforeEach(() => {
  shop = new RequestShop();
});

const read = (id: string) => ask(GET, shop.backend.scope, { params: { id } });

it("tells the ways back with what they cost, and not where the shop's warehouse is", async () => {
  const { status, body } = await read("order_1");
  expect(status).toBe(200);
  expect(body).toEqual({
    return_options: {
      options: [{ id: "so_1", name: "DHL Retoure", fee: 5 }],
      reasons: [{ id: "rr_1", value: "broken", label: "Broken", description: null, parent: null, is_fault: false }],
      lines: [{ id: "line_1", refundable_per_unit: 30 }],
      reason_required: false,
      instructions: null,
    },
  });
});

it.each(["order_2", ""])("is none of %j, which is no order", async (id) => {
  expect(await read(id)).toEqual({ status: 404, body: { type: "not_found", message: "Not found" } });
});
