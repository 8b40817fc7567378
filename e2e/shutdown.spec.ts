import { once } from "node:events";
import { connect } from "node:net";
import { expect, settingsFor, test } from "./fixtures";
import { startStorefront } from "./support/storefront";

/** Browsers open one ahead of time, and keep it. */
test("a connection that asks nothing does not keep the storefront from ending", async ({ demo }) => {
  const storefront = await startStorefront(settingsFor(demo, demo.backend));
  const { hostname, port } = new URL(storefront.url);
  const silent = connect(Number(port), hostname);
  await once(silent, "connect");
  const start = performance.now();
  await storefront.stop();
  expect(performance.now() - start).toBeLessThan(10_000);
  silent.destroy();
});
