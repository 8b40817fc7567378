// Loaded into a storefront that bench/endurance.mjs measures: says, when asked by its parent, what is left when all garbage has gone.
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ heapUsed, external });
});
// Being asked is no reason to stay alive.
process.channel?.unref();
