import type { Page, Request } from "@playwright/test";
import { signIn } from "../scripts/lib/shop/customers.mjs";
import { expect, open, test } from "./fixtures";
import { carry } from "./support/accounts";

const KIB = 1024;

test("no page of the account brings much more script than one without any of its own", async ({
  page,
  demo,
  shop,
  storefront,
}) => {
  const bare = await scriptBytes(page, "/");
  const weigh = async (path: string) => expect((await scriptBytes(page, path)) - bare, path).toBeLessThan(5 * KIB);
  for (const path of ["/account/login", "/account/register", "/account/forgot-password"]) await weigh(path);
  await weigh("/account/reset-password?token=any.token.will-do");
  await carry(page.context(), storefront.url, await signIn(shop, demo.customer));
  const own = demo.orders.find(({ owner }) => owner === "customer");
  for (const path of ["/account", "/account/orders", `/account/orders/${own?.id}`]) await weigh(path);
});

/** What the browser loads of scripts for a page, as it comes over the wire. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  const count = (request: Request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  };
  page.on("requestfinished", count);
  await open(page, path);
  page.off("requestfinished", count);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
