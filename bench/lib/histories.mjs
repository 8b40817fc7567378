import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { backendEnv } from "../../scripts/lib/backend.mjs";
import { MEDUSA } from "../../scripts/lib/install.mjs";
import { BACKEND } from "../../scripts/lib/paths.mjs";
import { runningDatabase } from "../../scripts/lib/postgres.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { Shop, ShopError } from "../../scripts/lib/shop/client.mjs";
import { register, signIn } from "../../scripts/lib/shop/customers.mjs";

/** @typedef {import("./demo.mjs").Facts} Facts */

/** How many orders the customers have that lists are measured with. */
export const FEW = 50;
export const MANY = 5000;

/** @param {number} count */
const account = (count) => ({ email: `history-${count}@example.com`, password: "a-warm-cup-of-tea" });

/** @param {Pick<Facts, "backend" | "directory" | "linkSecret">} demo */
export const shopOf = ({ backend, directory, linkSecret }) =>
  new Shop(backend, JSON.parse(readFileSync(path.join(directory, "shop.json"), "utf8")), linkSecret);

/**
 * Signs in a customer with so many orders.
 * @param {Facts} demo
 * @param {number} count
 * @returns {Promise<string | null>} the token; null where there is no such customer yet
 */
export async function customerWith(demo, count) {
  const shop = shopOf(demo);
  try {
    const token = await signIn(shop, account(count));
    // Of an earlier run, perhaps: until then the list is of what was placed with the account, and these orders were not.
    await shop.calls.proveMailbox(shop, token);
    const orders = await shop.store("/orders?fields=id&limit=1", { token });
    return orders.count === count ? token : null;
  } catch (error) {
    if (error instanceof ShopError && error.status === 401) return null;
    throw error;
  }
}

/**
 * Gives a customer of their own so many orders, through Medusa's own modules.
 * @param {Facts} demo
 * @param {number} count
 */
export async function fillHistory(demo, count) {
  const { email, password } = account(count);
  const shop = shopOf(demo);
  // Orders of an earlier run that was broken off are kept, and so is their customer.
  await register(shop, { email, password, first_name: "Many", last_name: "Orders" }).catch((error) => {
    if (!(error instanceof ShopError && error.status === 401)) throw error;
  });
  const logs = path.join(demo.directory, "logs");
  mkdirSync(logs, { recursive: true });
  await run({
    what: `Filling the history of ${email}`,
    command: process.execPath,
    args: [MEDUSA, "exec", "./src/scripts/fill-history.ts", email, String(count)],
    cwd: BACKEND,
    log: path.join(logs, "fill-history.log"),
    env: backendEnv({
      databaseUrl: runningDatabase(demo.directory, BACKEND),
      port: Number(new URL(demo.backend).port),
      storefront: demo.storefront,
      storeName: "",
      supportEmail: "",
      timeZone: "UTC",
      smtpPort: 1,
      // The script serves nothing and mails nothing.
      secret: "unused",
      linkSecret: "unused".repeat(6),
    }),
  });
}
