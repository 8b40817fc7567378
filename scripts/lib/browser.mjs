import { existsSync } from "node:fs";
import path from "node:path";
import { canInstallPackages, installPackage } from "./apt.mjs";
import { findProgram, starts } from "./find-program.mjs";
import { ROOT } from "./paths.mjs";
import { messageOf, Problem } from "./problem.mjs";
import { run } from "./run.mjs";

/** Chromium refuses its sandbox to root; and it must not phone home, which only costs time where the network is closed. */
export const LAUNCH_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const MAC_APPS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {string | null} the system's Chromium; null where there is none, so that Playwright's own is to be used */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!starts(chosen)) {
      throw new Problem(`CHROMIUM_PATH names no browser that starts: ${chosen}`, "Correct or unset it.");
    }
    return chosen;
  }
  return findProgram(NAMES) ?? MAC_APPS.find((file) => existsSync(file) && starts(file)) ?? null;
}

/**
 * Finds a Chromium, or gets one: from the system's packages where that needs no password, else Playwright's own.
 * @param {{ logs: string, say: (what: string) => void }} options
 * @returns {Promise<string | null>} its path; null means Playwright's own
 */
export async function ensureChromium({ logs, say }) {
  const found = findChromium();
  if (found || (await hasPlaywrightsOwn())) return found;

  if (canInstallPackages()) {
    say("Installing Chromium with apt-get");
    try {
      await installPackage("chromium", logs);
      const installed = findChromium();
      if (installed) return installed;
    } catch (error) {
      say(`That did not work, trying Playwright's own: ${messageOf(error).split("\n")[0]}`);
    }
  }

  say("Installing Playwright's Chromium");
  await run({
    what: "Installing Playwright's Chromium",
    command: process.execPath,
    args: [path.join(ROOT, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"],
    cwd: ROOT,
    log: path.join(logs, "install-chromium.log"),
    advice: "Install Chromium or Chrome yourself, or set CHROMIUM_PATH.",
  });
  return null;
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}
