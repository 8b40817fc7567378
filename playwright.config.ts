import { defineConfig } from "@playwright/test";
import { generation } from "./e2e/support/generation";
import { findChromium, LAUNCH_ARGS } from "./scripts/lib/browser.mjs";

const executablePath = findChromium();

/**
 * Browser tests against a real backend that is already running (`npm test` starts one): DEMO_JSON names its demo.json,
 * and each worker starts a storefront of its own from the production build.
 */
export default defineConfig({
  testDir: "e2e",
  testIgnore: Object.keys(generation.otherSpecs).map((spec) => `**/${spec}.spec.ts`),
  outputDir: "test-results",
  fullyParallel: true,
  // More only queue at the one backend.
  workers: 2,
  // A test that passes at the second try hides a fault that shoppers meet at the first.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5000 },
  reporter: [["list"], ...(process.env.E2E_REPORT ? [["json", { outputFile: process.env.E2E_REPORT }] as const] : [])],
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "America/New_York",
    launchOptions: { args: LAUNCH_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: "script", grepInvert: generation.triesBothWays ? /@html/ : /@html|@noscript/ },
    // A test with the tag "@noscript" is of what a shopper must be able to do without JavaScript, and runs with and without
    // it; one with "@html" is of what a page says, which the server has written: it runs here alone.
    { name: "no script", grep: /@noscript|@html/, use: { javaScriptEnabled: false } },
  ],
});
