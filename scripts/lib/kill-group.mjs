import { until } from "./wait.mjs";

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} false when the group is gone
 */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Asks a process group to end, and ends it when it does not.
 * @param {number} group
 * @param {NodeJS.Signals} signal
 * @param {number} patience milliseconds
 */
export async function stopGroup(group, signal, patience = 8000) {
  if (!signalGroup(group, signal)) return;
  if (await until(() => !signalGroup(group, 0), { timeout: patience })) return;
  signalGroup(group, "SIGKILL");
  await until(() => !signalGroup(group, 0), { timeout: 2000 });
}
