import { randomBytes } from "node:crypto";
import path from "node:path";
import { signedOrderLink } from "../../scripts/lib/order-link.mjs";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { signIn } from "../../scripts/lib/shop/customers.mjs";
import { proofOfRead } from "../../scripts/lib/storefront-proof.mjs";
import { BARE_SERVER } from "./bare.mjs";
import { shopOf } from "./histories.mjs";
import { startServer } from "./servers.mjs";
import { startStyledFloor } from "./styled.mjs";

/** @typedef {import("./demo.mjs").Shop} Shop */
/** @typedef {import("./measure.mjs").Subject} Subject */
/** @typedef {import("./recorder.mjs").Recorder} Recorder */

/**
 * A page that is measured.
 * @typedef {object} Page
 * @property {string} page
 * @property {string} path
 * @property {string} barePath the bare app's page that asks for the same
 * @property {Readonly<Record<string, string>>} headers what a browser brings to see it
 * @property {number} calls how many it may make; the floor makes the last of them
 * @property {() => Readonly<Record<string, string>>} proof what the backend wants to hear; made anew for each load, since a proof ends
 */

/** What the pages of an order are measured with: the demo's order in that state. */
const ORDER_PAGES = [
  { page: "confirmation", state: "placed", path: (/** @type {string} */ id) => `/order/${id}/confirmed` },
  { page: "order", state: "two-parcels", path: (/** @type {string} */ id) => `/order/${id}` },
];

/**
 * Starts the servers and finds out which backend call each page makes, so that its floor makes the very same.
 * @param {Shop & { directory: string }} demo
 * @param {Recorder} recorder
 * @returns {Promise<(Subject & { calls: import("./recorder.mjs").Call[], mostCalls: number })[]>}
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
  for (const { page, path: ownPath, barePath, headers, calls: mostCalls, proof } of await pagesOf(
    demo,
    ours.direct.url,
  )) {
    // The second view: a first one may ask once for what later ones know.
    await get(ours.replayed.url + ownPath, headers);
    recorder.take();
    await get(ours.replayed.url + ownPath, headers);
    const calls = recorder.take();
    // Of those that are made side by side, the page's own is the long one.
    const call = calls.find(({ path }) => path.includes("/order-pages/orders")) ?? calls[0];
    if (!call) throw new Error(`${ownPath} makes no backend call: there is no floor to measure it against.`);

    const bareTarget = { path: `${barePath}?call=${encodeURIComponent(call.path)}`, headers };
    await get(bare.replayed.url + bareTarget.path, headers);
    recorder.take();
    const direct = {
      ours: { name: page, url: ours.direct.url + ownPath, headers },
      bare: { name: `bare ${page}`, url: bare.direct.url + bareTarget.path, headers },
      backend: {
        name: `the backend call of ${page}`,
        url: demo.backend + call.path,
        get headers() {
          return {
            "x-publishable-api-key": demo.publishableKey,
            "accept-encoding": "gzip, deflate",
            ...proof(),
          };
        },
      },
    };
    const styled = await startStyledFloor(direct.ours, direct.backend);
    subjects.push({
      page,
      calls,
      mostCalls,
      replayed: {
        ours: { name: page, path: ownPath, headers, start: () => start("storefront", storefront, recorder.url) },
        bare: { name: `bare ${page}`, ...bareTarget, start: () => start("bare", BARE_SERVER, recorder.url) },
      },
      direct: { ...direct, styled },
    });
  }
  recorder.replay(true);
  return subjects;
}

/**
 * @param {Shop & { directory: string }} demo
 * @param {string} storefront
 * @returns {Promise<Page[]>}
 */
async function pagesOf(demo, storefront) {
  /** @type {Page[]} */
  const pages = [];
  for (const { page, state, path: pathOf } of ORDER_PAGES) {
    const order = demo.orders.find((candidate) => candidate.state === state);
    if (!order) throw new Error(`The demo has no order "${state}".`);
    const headers = { cookie: await earnGrant(storefront, order, demo.linkSecret) };
    const proof = () => proofOfRead(order.id, demo.linkSecret);
    pages.push({ page, path: pathOf(order.id), barePath: "/", headers, calls: 1, proof });
  }
  const token = await signIn(shopOf(demo), demo.customer);
  pages.push({
    page: "history of ten",
    path: "/account/orders",
    barePath: "/history",
    headers: { cookie: `_medusa_jwt=${token}` },
    // Who is asking is asked beside the list.
    calls: 2,
    proof: () => ({ authorization: `Bearer ${token}` }),
  });
  return pages;
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
