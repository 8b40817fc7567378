import { readFileSync } from "node:fs";
import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { medusaModels } from "../test-support/medusa-models";
import { findOrder } from "./find-order";

const INDEXES = readFileSync(new URL("../../indexes.sql", import.meta.url), "utf8");

const EMAIL = "maya.okafor@example.com";

/** A backend with these orders, which answers them all to whatever it is asked. */
const backend = (orders: readonly object[]) => medusaModels([Modules.ORDER], () => orders);

const order = (id: string, display_id: number, email: string | null = EMAIL) => ({ id, display_id, email });

describe("findOrder", () => {
  it("asks for both kinds of number, and for nothing that is not compared", async () => {
    const { scope, statements } = await backend([]);
    await findOrder(scope, { number: "12", email: EMAIL });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.sql).toMatch(
      /^select "r"\."id", "r"\."display_id", "r"\."custom_display_id", "r"\."email" from "order" as "r" where /,
    );
    expect(statements[0]?.sql).toMatch(/"r"\."display_id" = \? or /);
    expect(statements[0]?.sql).toMatch(/"r"\."deleted_at" is null order by "r"\."created_at" desc, "r"\."id" desc$/);
    expect(statements[0]?.values).toEqual([false, 12, "12"]);
  });

  it("compares a shop's own number by the very expression of the index for it", async () => {
    const { scope, statements } = await backend([]);
    await findOrder(scope, { number: "AB-12", email: EMAIL });
    const [, expression = "no index"] = /own_number\S* on "order" \((translate\(.*?\))\) where/.exec(INDEXES) ?? [];
    expect(statements[0]?.sql).toContain(
      `"r"."custom_display_id" is not null and ${expression.replace("(custom", "(r.custom")} = ?`,
    );
  });

  it("asks for no sequential number where it is none", async () => {
    const { scope, statements } = await backend([]);
    await findOrder(scope, { number: "FF%", email: EMAIL });
    expect(statements[0]?.sql).not.toContain('"display_id" = ');
    expect(statements[0]?.values).toEqual([false, "FF%"]);
  });

  it("finds the newest that has the number and the email", async () => {
    const { scope } = await backend([
      order("order_4", 13),
      order("order_3", 12, "x@example.com"),
      order("order_2", 12),
      order("order_1", 12),
    ]);
    expect(await findOrder(scope, { number: "12", email: EMAIL })).toBe("order_2");
  });

  it("finds nothing where one of the two is another's, though the backend answers every order", async () => {
    const { scope } = await backend([order("order_1", 12)]);
    expect(await findOrder(scope, { number: "13", email: EMAIL })).toBeNull();
    expect(await findOrder(scope, { number: "12", email: "x@example.com" })).toBeNull();
  });
});
