import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { fakeScope, fakeService } from "../orders/test-support";
import { findOrder } from "./find-order";
import { numberPattern } from "./query";

const EMAIL = "maya.okafor@example.com";

interface Page {
  readonly skip: number;
  readonly take: number;
}

/** A backend with these orders, which answers them all to whatever filter, as Medusa does to one that it does not know. */
function backend(orders: readonly object[]) {
  const { calls, service } = fakeService({
    listOrders: (_filters: object, { skip, take }: Page) => orders.slice(skip, skip + take),
  });
  return { scope: fakeScope({ [Modules.ORDER]: service }), calls };
}

const order = (id: string, display_id: number, email: string | null = EMAIL) => ({ id, display_id, email });

describe("findOrder", () => {
  it("asks for numbers, and for nothing that is not compared", async () => {
    const { scope, calls } = backend([]);
    await findOrder(scope, { number: "12", email: EMAIL });
    expect(calls.map(({ args }) => args)).toEqual([
      [
        {
          is_draft_order: false,
          $or: [{ display_id: 12 }, { custom_display_id: { $re: numberPattern("12") } }],
        },
        {
          select: ["id", "display_id", "custom_display_id", "email"],
          take: 100,
          skip: 0,
          order: { created_at: "DESC", id: "DESC" },
        },
      ],
    ]);
  });

  it("asks for no sequential number where it is none", async () => {
    const { scope, calls } = backend([]);
    await findOrder(scope, { number: "FF%", email: EMAIL });
    expect(calls[0]?.args[0]).toMatchObject({ $or: [{ custom_display_id: { $re: numberPattern("FF%") } }] });
  });

  it("finds the newest that has the number and the email", async () => {
    const { scope } = backend([
      order("order_4", 13),
      order("order_3", 12, "x@example.com"),
      order("order_2", 12),
      order("order_1", 12),
    ]);
    expect(await findOrder(scope, { number: "12", email: EMAIL })).toBe("order_2");
  });

  it("finds nothing where one of the two is another's, though the backend answers every order", async () => {
    const { scope } = backend([order("order_1", 12)]);
    expect(await findOrder(scope, { number: "13", email: EMAIL })).toBeNull();
    expect(await findOrder(scope, { number: "12", email: "x@example.com" })).toBeNull();
  });

  it("looks through every page, and no further", async () => {
    const crowd = Array.from({ length: 200 }, (_, index) => order(`order_${index}`, 12, `person-${index}@example.com`));
    const { scope, calls } = backend([...crowd, order("order_last", 12)]);
    expect(await findOrder(scope, { number: "12", email: EMAIL })).toBe("order_last");
    expect(calls.map(({ args }) => (args[1] as Page).skip)).toEqual([0, 100, 200]);
    expect(await findOrder(scope, { number: "12", email: "nobody@example.com" })).toBeNull();
    expect(calls).toHaveLength(6);
  });
});
