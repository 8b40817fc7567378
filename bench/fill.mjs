/*
 * node bench/fill.mjs: gives the demo's shop a customer with 5,000 orders, and one with 50 to compare with; once for a demo.
 * `npm run bench -- --only reads` then measures their lists, too.
 */
import { stopCommands } from "../scripts/lib/run.mjs";
import { openDemo } from "./lib/demo.mjs";
import { customerWith, FEW, fillHistory, MANY } from "./lib/histories.mjs";

const say = (/** @type {string} */ what) => console.error(`- ${what}`);

const demo = await openDemo({ say });
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, async () => {
    stopCommands();
    await demo.stop();
    process.exit(130);
  });
}

try {
  for (const count of [FEW, MANY]) {
    if ((await customerWith(demo, count)) !== null) continue;
    say(`Placing ${count} orders of one customer`);
    await fillHistory(demo, count);
  }
  say("Ready");
} finally {
  await demo.stop();
}
