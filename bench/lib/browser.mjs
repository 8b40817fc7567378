import { chromium, devices } from "@playwright/test";
import { ensureChromium, LAUNCH_ARGS } from "../../scripts/lib/browser.mjs";

/** A slow phone on a slow network, as design.md's bars have it; throughput in bytes a second. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU_SLOWDOWN = 4;

/** How long a page may go on loading and shifting after it says that it has loaded, in milliseconds. */
const SETTLE = 500;

/**
 * @typedef {object} Visit
 * @property {number} fcp milliseconds to the first paint of content
 * @property {number} lcp milliseconds to the largest
 * @property {number} cls how far the layout moved
 * @property {number} requests
 * @property {number} html bytes of the body as transferred, like the next two
 * @property {number} script
 * @property {number} style
 * @property {number} htmlRaw bytes once unpacked
 */

/**
 * @typedef {object} Phone
 * @property {(target: import("./load.mjs").Target) => Promise<Visit>} visit with an empty cache
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ logs: string, say: (what: string) => void }} options
 * @returns {Promise<Phone>}
 */
export async function startPhone(options) {
  const executablePath = await ensureChromium(options);
  const browser = await chromium.launch({ args: LAUNCH_ARGS, ...(executablePath ? { executablePath } : {}) });
  return {
    close: () => browser.close(),
    visit: async ({ url, headers }) => {
      const { defaultBrowserType: _, ...phone } = devices["Pixel 7"] ?? {};
      const context = await browser.newContext(phone);
      try {
        const [name, value] = headers?.cookie?.split("=", 2) ?? [];
        if (name && value) await context.addCookies([{ name, value, url }]);
        return await visit(context, url);
      } finally {
        await context.close();
      }
    },
  };
}

/**
 * @param {import("@playwright/test").BrowserContext} context
 * @param {string} url
 * @returns {Promise<Visit>}
 */
async function visit(context, url) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const transfers = watchTransfers(page);
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.addInitScript(watchPaints);

  const response = await page.goto(url, { waitUntil: "networkidle" });
  if (!response?.ok()) throw new Error(`${new URL(url).pathname} answered the browser with ${response?.status()}`);
  await page.waitForTimeout(SETTLE);
  const paints = await page.evaluate(() => /** @type {{ paints: Paints }} */ (/** @type {unknown} */ (window)).paints);
  return { ...paints, ...(await transfers()), htmlRaw: (await response.body()).length };
}

/** @typedef {{ fcp: number, lcp: number, cls: number }} Paints */

/** Runs in the page before anything of its own. */
function watchPaints() {
  const paints = { fcp: 0, lcp: 0, cls: 0 };
  Object.assign(window, { paints });
  /** @type {(type: string, take: (entry: PerformanceEntry) => void) => void} */
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") paints.fcp = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => {
    paints.lcp = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    paints.cls += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
  });
}

/**
 * Counts requests, and bytes of their bodies as they came over the network.
 * @param {import("@playwright/test").Page} page
 */
function watchTransfers(page) {
  /** @type {import("@playwright/test").Request[]} */
  const requests = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) requests.push(request);
  });
  return async () => {
    const sizes = await Promise.all(
      requests.map(async (request) => ({
        type: request.resourceType(),
        bytes: (await request.sizes()).responseBodySize,
      })),
    );
    /** @param {string} type */
    const bytes = (type) => sizes.filter((one) => one.type === type).reduce((sum, one) => sum + one.bytes, 0);
    return { requests: requests.length, html: bytes("document"), script: bytes("script"), style: bytes("stylesheet") };
  };
}
