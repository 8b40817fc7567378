import "@/lib/test-support/browser";
import { expect, it } from "vitest";
import { browser } from "@/lib/test-support/browser";
import { readCartId } from "./cart";

const COOKIE = "_medusa_cart_id";
const ID = "cart_01JB8TZ2M3N4P5Q6R7S8T9V0WA";

it("is the cart of the shop's own cookie, where there is one", async () => {
  expect(await readCartId()).toBeNull();
  browser.cookies.set(COOKIE, { name: COOKIE, value: ID });
  expect(await readCartId()).toBe(ID);
});

// It becomes part of a path.
it.each(["", `${ID}/complete`, `${ID}?fields=email`, `../${ID}`, ` ${ID}`, `${ID}\n`, "a".repeat(65)])(
  "is no cart with %j for a cookie",
  async (value) => {
    browser.cookies.set(COOKIE, { name: COOKIE, value });
    expect(await readCartId()).toBeNull();
  },
);
