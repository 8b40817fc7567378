import { afterEach, describe, expect, it, vi } from "vitest";
import { ownPath, returnPath } from "./return-path";

const { exchange } = vi.hoisted(() => ({ exchange: { prefix: "" } }));
vi.mock("@/lib/http/exchange", () => ({ currentExchange: () => exchange }));

afterEach(() => {
  exchange.prefix = "";
});

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

it.each([
  "/account",
  "/account/orders",
  "/account/orders?state=open&year=2026&q=mug%20%C3%A9",
  `/account/orders?q=${encodeURIComponent("鋳".repeat(80))}`,
  `/account/orders?q=${"x".repeat(1000 - "/account/orders?q=".length)}`,
  "/account/orders/claim",
  "/account/profile",
  "/account/change-email",
  `/account/orders/${ID}`,
  `/order/${ID}`,
  `/order/${ID}/confirmed`,
  `/order/${ID}/cancel`,
  `/order/${ID}/return/review?u.ordli_01JB8TZ2M3N4P5Q6R7S8T9V0W1=2&r.ordli_01JB8TZ2M3N4P5Q6R7S8T9V0W1=rr_1&s=so_1`,
  `/order/${ID}/returns/return_01JB8TZ2M3N4P5Q6R7S8T9V0W1`,
  `/order/${ID}/requests/opreq_01JB8TZ2M3N4P5Q6R7S8T9V0W1`,
])("leads on to %s", (path) => {
  expect(returnPath(path)).toBe(path);
});

it.each([
  "",
  "//evil.example",
  "///evil.example",
  "https://evil.example/account",
  "javascript:alert(1)",
  "/\\evil.example",
  "/account\\..\\evil",
  "/account/../order/x",
  "/account@evil.example",
  "/account\n/x",
  "/account#x",
  `/order/${ID}#x`,
  `/order/${ID}#save`,
  `/order/${ID}/confirmed#save`,
  "/account?next=//evil.example",
  "/account?a=1?b=2",
  "/account/login",
  `/order/${ID}/open?key=1`,
  "/api/health",
  `/account/orders?q=${"x".repeat(1001 - "/account/orders?q=".length)}`,
  ["/account"],
  undefined,
])("does not lead on to %j", (path) => {
  expect(returnPath(path)).toBeNull();
});

it.each(["/account/orders?state=open", "/us/account/orders?state=open", "/de/en/account/orders?state=open"])(
  "leads on in the country of the request under way: %s",
  (path) => {
    exchange.prefix = "/de";
    expect(returnPath(path)).toBe("/de/account/orders?state=open");
  },
);

it.each(["/usa/account", "/us/nowhere", "//us/account", "/us//account", "/u\\s/account"])(
  "does not take %j for a country",
  (path) => {
    expect(returnPath(path)).toBeNull();
  },
);

describe("a path of this domain", () => {
  it.each(["/", "/us", "/order/order_1?lang=de&key=a%20b", "/nowhere//at-all", "/order/order_1/transfer/a.b.c"])(
    "is %s",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    ...["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "javascript:alert(1)", ""],
    ...["/a\\b", "/a\nb", "/\t/evil.example", "/ä", " /", `/${"a".repeat(4096)}`, null, undefined, ["/"]],
  ])("is not %j", (path) => {
    expect(ownPath(path)).toBeNull();
  });
});
