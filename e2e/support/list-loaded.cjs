// Loaded before a storefront (NODE_OPTIONS=--require): on a signal, it says which of the files that were loaded hold OpenTelemetry's SDK.
const { readFileSync } = require("node:fs");

/** What its SDK reads, and what we measure by it; the build may bundle both into files of any name. */
const OF_OPEN_TELEMETRY = /OTEL_BSP_MAX_QUEUE_SIZE|http\.server\.request\.duration/;

process.once("SIGUSR2", () => {
  const loaded = Object.keys(require.cache).filter((file) => file.endsWith(".js"));
  const holding = loaded.filter((file) => OF_OPEN_TELEMETRY.test(readFileSync(file, "utf8")));
  process.stdout.write(`${JSON.stringify({ msg: "loaded", files: loaded.length, holding: holding.length })}\n`);
});
