import { canInstallPackages, installPackage } from "./apt.mjs";
import { findProgram, starts } from "./find-program.mjs";
import { messageOf } from "./problem.mjs";

const NAMES = ["redis-server", "valkey-server"];

/**
 * Finds a Redis or Valkey for the tests that share limits between storefronts, or gets Debian's where that needs no password.
 * @param {{ logs: string, say: (what: string) => void }} options
 * @returns {Promise<string | null>} its path; null where there is none to be had
 */
export async function ensureRedis({ logs, say }) {
  const chosen = process.env.REDIS_SERVER;
  const found = chosen && starts(chosen) ? chosen : findProgram(NAMES);
  if (found || !canInstallPackages()) return found;
  say("Installing redis-server with apt-get");
  try {
    await installPackage("redis-server", logs);
  } catch (error) {
    say(`That did not work: ${messageOf(error).split("\n")[0]}`);
  }
  return findProgram(NAMES);
}
