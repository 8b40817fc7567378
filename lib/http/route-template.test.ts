import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { ROUTES, routeTemplate } from "./route-template";

it("every route of app/ is known, and no other", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map(
    // A folder whose name begins with "_" is no route to Next, but with %5F it is.
    (file) => `/${file.replaceAll("\\", "/").replaceAll("%5F", "_")}`,
  );
  const routes = files
    .flatMap((file) => /^(.*)\/(?:page\.tsx|route\.ts)$/.exec(file)?.[1] ?? [])
    .map((path) => path || "/");
  expect(routes.sort()).toEqual([...ROUTES].sort());
});

it.each([
  ["/", "/"],
  ["/us", "/"],
  ["/de/en/account/orders/details/order_1", "/account/orders/details/[id]"],
  ["/en-us/account/profile", "/account/profile"],
  ["/order/order_01JB8TZ2M3N4P5Q6R7S8T9V0W1", "/order/[id]"],
  ["/us/order/order_01JB8TZ2M3N4P5Q6R7S8T9V0W1/confirmed?asked=own", "/order/[id]/confirmed"],
  ["/order/order_1/open?key=v1.1.secret", "/order/[id]/open"],
  ["/order/order_1/transfer/secret", "/order/[id]/transfer/[token]"],
  ["/order/lookup?number=12", "/order/lookup"],
  ["/order/cart/cart_1", "/order/cart/[cartId]"],
  ["/account/orders/claim", "/account/orders/claim"],
  ["/account/orders/", "/account/orders"],
  ["/maya@example.com", "other"],
  ["/order/a/b/c/d/e", "other"],
  ["http://elsewhere/order/order_1", "other"],
  ["*", "other"],
])("%s is %s", (url, route) => {
  expect(routeTemplate(url)).toBe(route);
});
