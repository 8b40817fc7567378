import { randomBytes } from "node:crypto";
import path from "node:path";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { BARE_SERVER } from "./bare.mjs";
import { startServer } from "./servers.mjs";

/** @typedef {import("./demo.mjs").Demo} Demo */
/** @typedef {import("./measure.mjs").Subject} Subject */
/** @typedef {import("./recorder.mjs").Recorder} Recorder */

/** The pages that are measured, each with the demo's order that it is made for. */
const PAGES = [
  { page: "confirmation", state: "placed", path: (/** @type {string} */ id) => `/order/${id}/confirmed` },
  { page: "order", state: "two-parcels", path: (/** @type {string} */ id) => `/order/${id}` },
];

/**
 * Starts the servers and finds out which backend call each page makes, so that its floor makes the very same.
 * @param {Demo} demo
 * @param {Recorder} recorder
 * @returns {Promise<(Subject & { calls: import("./recorder.mjs").Call[] })[]>}
 */
export async function prepareSubjects(demo, recorder) {
  const storefront = path.join(ROOT, "scripts", "start.mjs");
  /** @param {string} name @param {string} script @param {string} backend */
  const start = (name, script, backend) =>
    startServer({
      name,
      script,
      env: {
        MEDUSA_BACKEND_URL: backend,
        MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
        SESSION_SECRET: randomBytes(32).toString("hex"),
      },
    });
  const ours = {
    replayed: await start("storefront", storefront, recorder.url),
    direct: await start("storefront", storefront, demo.backend),
  };
  const bare = {
    replayed: await start("bare", BARE_SERVER, recorder.url),
    direct: await start("bare", BARE_SERVER, demo.backend),
  };

  const subjects = [];
  for (const { page, state, path: pathOf } of PAGES) {
    const order = demo.orders.find((candidate) => candidate.state === state);
    if (!order) throw new Error(`The demo has no order "${state}".`);
    const ownPath = pathOf(order.id);
    // The second view: a first one may ask once for what later ones know.
    await get(ours.replayed.url + ownPath);
    recorder.take();
    await get(ours.replayed.url + ownPath);
    const calls = recorder.take();
    const [call] = calls;
    if (!call) throw new Error(`${ownPath} makes no backend call: there is no floor to measure it against.`);

    const barePath = `/?call=${encodeURIComponent(call.path)}`;
    await get(bare.replayed.url + barePath);
    recorder.take();
    subjects.push({
      page,
      calls,
      replayed: {
        ours: { name: page, url: ours.replayed.url + ownPath, server: ours.replayed },
        bare: { name: `bare ${page}`, url: bare.replayed.url + barePath, server: bare.replayed },
      },
      direct: {
        ours: { name: page, url: ours.direct.url + ownPath },
        bare: { name: `bare ${page}`, url: bare.direct.url + barePath },
        backend: {
          name: `the backend call of ${page}`,
          url: demo.backend + call.path,
          headers: { "x-publishable-api-key": demo.publishableKey, "accept-encoding": "gzip, deflate" },
        },
      },
    });
  }
  recorder.replay(true);
  return subjects;
}

/** @param {string} url */
async function get(url) {
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered with ${answer.status}`);
}
