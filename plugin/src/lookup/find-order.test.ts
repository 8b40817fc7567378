import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import { findOrder } from "./find-order";

const EMAIL = "maya.okafor@example.com";

interface Question {
  readonly filters: { readonly $or: readonly object[] };
  readonly pagination: { readonly skip: number; readonly take: number };
}

/** A backend with these orders, which answers them all to whatever filter, as Medusa does to one that it does not know. */
function backend(orders: readonly object[]) {
  const asked: Question[] = [];
  const query = {
    graph: async (question: Question) => {
      asked.push(question);
      const { skip, take } = question.pagination;
      return { data: orders.slice(skip, skip + take) };
    },
  } as unknown as Omit<RemoteQueryFunction, symbol>;
  return { query, asked };
}

const order = (id: string, display_id: number, email: string | null = EMAIL) => ({ id, display_id, email });

describe("findOrder", () => {
  it("asks for numbers, and for nothing that is not compared", async () => {
    const { query, asked } = backend([]);
    await findOrder(query, { number: "12", email: EMAIL });
    expect(asked).toEqual([
      {
        entity: "order",
        fields: ["id", "display_id", "custom_display_id", "email"],
        filters: {
          is_draft_order: false,
          $or: [{ display_id: 12 }, { custom_display_id: { $ilike: "12" } }, { custom_display_id: { $ilike: "#12" } }],
        },
        pagination: { take: 100, skip: 0, order: { created_at: "DESC", id: "DESC" } },
      },
    ]);
  });

  it("asks for no sequential number where it is none, and takes no wildcard", async () => {
    const { query, asked } = backend([]);
    await findOrder(query, { number: "FF%", email: EMAIL });
    expect(asked[0]?.filters.$or).toEqual([
      { custom_display_id: { $ilike: "FF\\%" } },
      { custom_display_id: { $ilike: "#FF\\%" } },
    ]);
  });

  it("finds the newest that has the number and the email", async () => {
    const { query } = backend([
      order("order_4", 13),
      order("order_3", 12, "x@example.com"),
      order("order_2", 12),
      order("order_1", 12),
    ]);
    expect(await findOrder(query, { number: "12", email: EMAIL })).toBe("order_2");
  });

  it("finds nothing where one of the two is another's, though the backend answers every order", async () => {
    const { query } = backend([order("order_1", 12)]);
    expect(await findOrder(query, { number: "13", email: EMAIL })).toBeNull();
    expect(await findOrder(query, { number: "12", email: "x@example.com" })).toBeNull();
  });

  it("looks through every page, and no further", async () => {
    const crowd = Array.from({ length: 200 }, (_, index) => order(`order_${index}`, 12, `person-${index}@example.com`));
    const { query, asked } = backend([...crowd, order("order_last", 12)]);
    expect(await findOrder(query, { number: "12", email: EMAIL })).toBe("order_last");
    expect(asked.map(({ pagination }) => pagination.skip)).toEqual([0, 100, 200]);
    expect(await findOrder(query, { number: "12", email: "nobody@example.com" })).toBeNull();
    expect(asked).toHaveLength(6);
  });
});
