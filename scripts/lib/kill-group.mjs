import { setTimeout as sleep } from "node:timers/promises";

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} false when the group is gone
 */
export function signalGroup(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

/**
 * Asks a process group to end, and ends it when it does not within eight seconds.
 * @param {number} group
 * @param {NodeJS.Signals} signal
 */
export async function stopGroup(group, signal) {
  signalGroup(group, signal);
  const end = Date.now() + 8000;
  while (signalGroup(group, 0) && Date.now() < end) await sleep(50);
  if (!signalGroup(group, "SIGKILL")) return;
  while (signalGroup(group, 0) && Date.now() < end + 2000) await sleep(50);
}
