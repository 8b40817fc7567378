/**
 * `npm run picture -- shipped`: how a page of the running demo looks, in a file beside demo.json, or where --out says.
 *
 *   npm run picture -- shipped                         # an order by what has become of it; `--help` names them
 *   npm run picture -- /account/orders --sign-in       # a path, as the demo's customer
 *   npm run picture -- /order/lookup --phone --dark --lang ar --out lookup.png
 *
 * DEMO_JSON names another demo than .demo/demo.json (.demo/v1/demo.json for Medusa v1).
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium, LAUNCH_ARGS } from "./lib/browser.mjs";
import { explain } from "./lib/ending.mjs";
import { signedOrderLink } from "./lib/order-link.mjs";
import { messageOf, Problem } from "./lib/problem.mjs";
import { readJsonIfAny } from "./lib/read-json.mjs";

const flag = /** @type {const} */ ({ type: "boolean", default: false });
const textOr = (/** @type {string} */ usual) => /** @type {const} */ ({ type: "string", default: usual });
const OPTIONS = {
  ...{ help: flag, phone: flag, dark: flag, "sign-in": flag },
  ...{ lang: textOr("en-US"), out: textOr("") },
};

/** A laptop's window, and the narrowest phone that pages are made for. */
const WINDOWS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** How long a page may take, in milliseconds: the development server compiles it first. */
const PATIENCE = 180_000;

/** How long a link to an order is good for, in seconds. */
const TEN_MINUTES = 10 * 60;

const DEMO_JSON = process.env.DEMO_JSON ?? ".demo/demo.json";

/** @returns {import("./lib/demo.mjs").DemoFacts} */
function readDemo() {
  const facts = readJsonIfAny(DEMO_JSON);
  if (facts) return facts;
  throw new Problem("There is no demo yet.", "Start one in another terminal: npm run demo");
}

/** @param {import("./lib/demo.mjs").DemoFacts} demo @param {string} what a path, or an order by its state */
function addressOf({ storefront, orders, linkSecret }, what) {
  if (what.startsWith("/")) return storefront + what;
  const order = orders.find(({ state }) => state === what);
  if (order) return signedOrderLink(storefront, order, linkSecret, Math.floor(Date.now() / 1000) + TEN_MINUTES);
  throw new Problem(`The demo has no order "${what}".`, `Give a path, or one of: ${statesOf(orders)}`);
}

/** @param {import("./lib/demo.mjs").DemoFacts["orders"]} orders */
const statesOf = (orders) => [...new Set(orders.map(({ state }) => state))].join(", ");

/** @param {import("@playwright/test").Page} page @param {import("./lib/demo.mjs").DemoFacts} demo */
async function signIn(page, { storefront, customer }) {
  await page.goto(`${storefront}/account/login`);
  await page.locator('input[type="email"]').fill(customer.email);
  await page.locator('input[type="password"]').fill(customer.password);
  await page.locator('input[type="password"]').press("Enter");
  await page.waitForURL(`${storefront}/account`);
}

/** @param {string[]} args */
async function takePicture(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const demo = readDemo();
  if (values.help) {
    const flags = Object.keys(OPTIONS).map((name) => `[--${name}]`);
    console.log(`npm run picture -- PATH | STATE ${flags.join(" ")}\n\nStates: ${statesOf(demo.orders)}`);
    return;
  }
  const address = addressOf(demo, positionals[0] ?? "/order/lookup");
  const browser = await chromium.launch({
    executablePath: findChromium() ?? chromium.executablePath(),
    args: LAUNCH_ARGS,
  });
  try {
    const page = await browser.newPage({
      viewport: values.phone ? WINDOWS.phone : WINDOWS.desk,
      colorScheme: values.dark ? "dark" : "light",
      locale: values.lang,
    });
    page.setDefaultTimeout(PATIENCE);
    if (values["sign-in"]) await signIn(page, demo);
    await page.goto(address);
    const file = values.out || path.join(path.dirname(DEMO_JSON), "picture.png");
    // Hiding the caret, as is usual, writes into the page: in development React then says that the page is not the server's.
    await page.screenshot({ path: file, fullPage: true, caret: "initial" });
    console.log(file);
  } finally {
    await browser.close();
  }
}

await takePicture(process.argv.slice(2)).catch((error) => {
  explain(error instanceof TypeError ? new Problem(messageOf(error)) : error);
  process.exitCode = 1;
});
