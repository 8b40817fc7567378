import "@/lib/test-support/browser";
import { expect, it } from "vitest";
import { browser } from "@/lib/test-support/browser";
import { SECRET, setEnv } from "@/lib/test-support/env";
import { noteOrderOfCart, readCheckout } from "./checkout";
import { seal } from "./seal";

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0WA";
const BOUGHT = "_order_bought";
const put = (name: string, value: string) => browser.cookies.set(name, { name, value, path: "/" });

it("is nothing for who comes from elsewhere", async () => {
  expect(await readCheckout()).toEqual({ cartId: null, orderId: null });
});

it("is the cart of the shop's own cookie", async () => {
  put("_medusa_cart_id", "cart_1");
  expect(await readCheckout()).toEqual({ cartId: "cart_1", orderId: null });
});

it("is the order that a cart's page led to, for as long as it is fresh", async () => {
  await noteOrderOfCart(ORDER);
  expect(await readCheckout()).toEqual({ cartId: null, orderId: ORDER });
  expect(browser.cookies.get(BOUGHT)).toMatchObject({ maxAge: 900, httpOnly: true, sameSite: "lax" });
  expect(browser.cookies.get(BOUGHT)?.value).not.toContain(ORDER.slice(6));
});

it("is not noted where no order is fresh", async () => {
  setEnv({ ORDER_FRESH_MINUTES: "0" });
  await noteOrderOfCart(ORDER);
  expect(browser.cookies.size).toBe(0);
});

it.each([
  ["of another secret", () => seal({ orderId: ORDER }, ["another secret of thirty-two characters"], 60)],
  ["of another shape", () => seal({ order: ORDER }, [SECRET], 60)],
  ["nonsense", async () => ORDER],
])("is nothing that is %s", async (_how, value) => {
  put(BOUGHT, await value());
  expect(await readCheckout()).toEqual({ cartId: null, orderId: null });
});
