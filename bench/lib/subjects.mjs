import { randomBytes } from "node:crypto";
import path from "node:path";
import { signedOrderLink } from "../../scripts/lib/order-link.mjs";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { proofOfRead } from "../../scripts/lib/storefront-proof.mjs";
import { BARE_SERVER } from "./bare.mjs";
import { startServer } from "./servers.mjs";
import { startStyledFloor } from "./styled.mjs";

/** @typedef {import("./demo.mjs").Shop} Shop */
/** @typedef {import("./measure.mjs").Subject} Subject */
/** @typedef {import("./recorder.mjs").Recorder} Recorder */

/** The pages that are measured, each with the demo's order that it is made for. */
const PAGES = [
  { page: "confirmation", state: "placed", path: (/** @type {string} */ id) => `/order/${id}/confirmed` },
  { page: "order", state: "two-parcels", path: (/** @type {string} */ id) => `/order/${id}` },
];

/**
 * Starts the servers and finds out which backend call each page makes, so that its floor makes the very same.
 * @param {Shop} demo
 * @param {Recorder} recorder
 * @returns {Promise<(Subject & { calls: import("./recorder.mjs").Call[] })[]>}
 */
export async function prepareSubjects(demo, recorder) {
  const secret = randomBytes(32).toString("hex");
  const storefront = path.join(ROOT, "scripts", "start.mjs");
  /** @param {string} name @param {string} script @param {string} backend */
  const start = (name, script, backend) =>
    startServer({
      name,
      script,
      env: {
        MEDUSA_BACKEND_URL: backend,
        MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
        SESSION_SECRET: secret,
        ORDER_LINK_SECRET: demo.linkSecret,
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
    const headers = { cookie: await earnGrant(ours.direct.url, order, demo.linkSecret) };
    // The second view: a first one may ask once for what later ones know.
    await get(ours.replayed.url + ownPath, headers);
    recorder.take();
    await get(ours.replayed.url + ownPath, headers);
    const calls = recorder.take();
    const [call] = calls;
    if (!call) throw new Error(`${ownPath} makes no backend call: there is no floor to measure it against.`);

    const barePath = `/?call=${encodeURIComponent(call.path)}`;
    await get(bare.replayed.url + barePath);
    recorder.take();
    const direct = {
      ours: { name: page, url: ours.direct.url + ownPath, headers },
      bare: { name: `bare ${page}`, url: bare.direct.url + barePath },
      backend: {
        name: `the backend call of ${page}`,
        url: demo.backend + call.path,
        // Made anew for each load: a proof ends after five minutes.
        get headers() {
          return {
            "x-publishable-api-key": demo.publishableKey,
            "accept-encoding": "gzip, deflate",
            ...proofOfRead(order.id, demo.linkSecret),
          };
        },
      },
    };
    const styled = await startStyledFloor(direct.ours, direct.backend);
    subjects.push({
      page,
      calls,
      replayed: {
        ours: { name: page, path: ownPath, headers, start: () => start("storefront", storefront, recorder.url) },
        bare: { name: `bare ${page}`, path: barePath, start: () => start("bare", BARE_SERVER, recorder.url) },
      },
      direct: { ...direct, styled },
    });
  }
  recorder.replay(true);
  return subjects;
}

/**
 * Opens an order as the link in its mail does: what is measured is the whole page of a shopper days later.
 * @param {string} storefront
 * @param {{ id: string, email: string }} order
 * @param {string} secret
 * @returns {Promise<string>} the cookie that the browser keeps
 */
export async function earnGrant(storefront, order, secret) {
  const expiresAt = Math.floor(Date.now() / 1000) + 3600;
  const answer = await fetch(signedOrderLink(storefront, order, secret, expiresAt), { redirect: "manual" });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`The signed link of ${order.id} earned nothing: ${answer.status}`);
  return cookie.split(";", 1)[0] ?? "";
}

/** @param {string} url @param {Record<string, string>} [headers] */
async function get(url, headers = {}) {
  const answer = await fetch(url, { headers });
  await answer.text();
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered with ${answer.status}`);
}
