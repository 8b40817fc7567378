// Loaded into a storefront that bench/endurance.mjs measures: says, when asked by its parent, what is left when all garbage has gone.
import { setTimeout as pause } from "node:timers/promises";

process.on("message", async () => {
  // What the first round lets go of may hold more; and buffers are given back a moment after it.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await pause(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ heapUsed, external });
});
// Being asked is no reason to stay alive.
process.channel?.unref();
