import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
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
    if (!works(chosen))
      throw new Problem(`CHROMIUM_PATH names no browser that starts: ${chosen}`, "Correct or unset it.");
    return chosen;
  }
  const directories = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = NAMES.flatMap((name) => directories.map((directory) => path.join(directory, name)));
  return [...candidates, ...MAC_APPS].find((file) => existsSync(file) && works(file)) ?? null;
}

/**
 * Finds a Chromium, or gets one: from the system's packages where that needs no password, else Playwright's own.
 * @param {{ logs: string, say: (what: string) => void }} options
 * @returns {Promise<string | null>} its path; null means Playwright's own
 */
export async function ensureChromium({ logs, say }) {
  const found = findChromium();
  if (found || (await hasPlaywrightsOwn())) return found;

  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("Installing Chromium with apt-get");
    try {
      await apt(["update"], logs);
      await apt(["install", "-y", "--no-install-recommends", "chromium"], logs);
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

/** Some systems have a `chromium-browser` that only tells how to install one.
 * @param {string} file */
function works(file) {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

/**
 * @param {string[]} args
 * @param {string} logs
 */
function apt(args, logs) {
  return run({
    what: `apt-get ${args[0]}`,
    command: "apt-get",
    args,
    cwd: ROOT,
    log: path.join(logs, `apt-${args[0]}.log`),
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
