import { existsSync } from "node:fs";
import path from "node:path";
import { canStart, findProgram, installProgram } from "./find-program.mjs";
import { ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { run } from "./run.mjs";

/** Chromium refuses its sandbox to root; and it must not phone home, which only costs time where the network is closed. */
export const LAUNCH_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A whole Chromium keeps windows ready that nobody sees, and takes twice as long for a test. */
const SHELL = "chromium-headless-shell";

const NAMES = [
  ...[SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {string | null} the system's Chromium; null where there is none, so that Playwright's own is to be used */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !canStart(chosen)) {
    throw new Problem(`CHROMIUM_PATH names no browser that starts: ${chosen}`, "Correct or unset it.");
  }
  return chosen || findProgram(NAMES);
}

/**
 * Finds a Chromium, or gets one: from the system's packages where that needs no password, else Playwright's own. The shell alone is got
 * so even where there is a whole one.
 * @param {import("./find-program.mjs").GetOptions} options
 * @returns {Promise<string | null>} its path; null means Playwright's own
 */
export async function ensureChromium(options) {
  const { chromium } = await import("@playwright/test");
  const found = findChromium();
  if (process.env.CHROMIUM_PATH || (found && path.basename(found) === SHELL)) return found;
  const shell = await installProgram(SHELL, NAMES, options);
  if (shell || found || existsSync(chromium.executablePath())) return shell ?? found;
  const installed = await installProgram("chromium", NAMES, options);
  if (installed) return installed;
  const what = "Installing Playwright's Chromium";
  options.say(what);
  await run({
    what,
    command: process.execPath,
    args: [path.join(ROOT, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"],
    cwd: ROOT,
    log: path.join(options.logs, "install-chromium.log"),
    advice: "Install Chromium or Chrome yourself, or set CHROMIUM_PATH.",
  });
  return null;
}
