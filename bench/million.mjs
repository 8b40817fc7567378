/*
 * node bench/million.mjs: gives a demo's shop a million orders and times what the plugin reads of them.
 *   --orders N       how many (1000000); filled once, a demo that has them already is only measured
 *   --only fill|reads
 *   --reads TEXT     only the reads whose name holds it
 *   --calls N        how often each read is asked for on each connection (12)
 *   --slow MS        statements that take longer are printed with their plan (100)
 *   --minutes N      how long the jobs of the backend are watched, which run each minute (2)
 * A demo has to run (`npm run demo`); `npm run demo -- --reset` gives the room back, about 8 GB. Nothing of this is a test.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Shop } from "../scripts/lib/shop/client.mjs";
import { register, signIn } from "../scripts/lib/shop/customers.mjs";
import { openDemo } from "./lib/demo.mjs";
import { connectTo } from "./lib/million/database.mjs";
import { fill } from "./lib/million/fill.mjs";
import { watchPlans } from "./lib/million/plans.mjs";
import { timeReads } from "./lib/million/reads.mjs";

const { values: flags } = parseArgs({
  options: {
    orders: { type: "string", default: "1000000" },
    only: { type: "string" },
    reads: { type: "string", default: "" },
    calls: { type: "string", default: "12" },
    slow: { type: "string", default: "100" },
    minutes: { type: "string", default: "2" },
  },
});
/** How many connections fill the tables, side by side. */
const WRITERS = 4;

const say = (/** @type {string} */ what) => console.error(`- ${what}`);

const demo = await openDemo({ say });
const connection = await connectTo(demo.directory);
try {
  const facts = JSON.parse(readFileSync(path.join(demo.directory, "shop.json"), "utf8"));
  const shop = new Shop(demo.backend, facts, demo.linkSecret);
  const [large, small] = [await accountOf(shop, "large"), await accountOf(shop, "small")];
  if (flags.only !== "reads") {
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => connectTo(demo.directory)));
    await fill(writers, Number(flags.orders), { large: large.id, small: small.id }, say);
    for (const writer of writers) await writer.end();
  }
  if (flags.only !== "fill") {
    const plans = await watchPlans(connection, demo.directory, Number(flags.slow));
    try {
      console.log(
        await timeReads({ ...{ demo, connection, large, small, say }, calls: Number(flags.calls), named: flags.reads }),
      );
      say(`Watching the jobs for ${flags.minutes} minutes`);
      console.log(await plans.after(Number(flags.minutes) * 60_000));
    } finally {
      await plans.end();
    }
  }
} finally {
  await connection.end();
  await demo.stop();
}

/**
 * An account whose history is timed, made where there is none yet.
 * @param {Shop} shop
 * @param {"large" | "small"} name
 */
async function accountOf(shop, name) {
  const account = { email: `million-${name}@example.com`, password: "a-warm-cup-of-tea" };
  const token = await signIn(shop, account).catch(() =>
    register(shop, { ...account, first_name: "Mo", last_name: name }),
  );
  const { customer } = await shop.store("/customers/me", { token });
  return { id: String(customer.id), token };
}
