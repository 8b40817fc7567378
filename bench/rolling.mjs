/*
 * node bench/rolling.mjs OLD NEW: deploys one build after another, an instance at a time, while shoppers send forms. OLD and NEW are clones of
 * this repository in which `npm run build` has run; the demo runs, too. The balancer knows what one in front of a shop knows: the
 * answers of `/api/health?ready`. It repeats no request. A form is lost that is answered neither with what it asked for nor with its page
 * and all that was typed.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../scripts/lib/ports.mjs";
import { openDemo } from "./lib/demo.mjs";

/** @typedef {{ port: number, isReady: boolean, agent: Agent, stop: () => Promise<number | null> }} Instance */

const [older, newer] = process.argv.slice(2);
if (!older || !newer) throw new Error("usage: node bench/rolling.mjs OLD NEW");
const say = (/** @type {string} */ what) => console.error(`- ${what}`);
const demo = await openDemo({ say });
const settings = {
  MEDUSA_BACKEND_URL: demo.backend,
  MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
  ORDER_LINK_SECRET: demo.linkSecret,
  SESSION_SECRET: randomBytes(32).toString("hex"),
  TRUSTED_PROXY_HOPS: "1",
};
const count = { requests: 0, failed: 0, forms: 0, askedAgain: 0, lost: 0 };
/** @type {Set<Instance>} */
const instances = new Set();

/** @param {string} build @returns {Promise<Instance>} once it is ready */
async function start(build) {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(build, "scripts", "start.mjs")], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings, HOSTNAME: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const exit = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    return (await exit)[0];
  };
  const instance = { port, isReady: false, agent: new Agent({ keepAlive: true }), stop };
  instances.add(instance);
  while (!instance.isReady) {
    if (child.exitCode !== null) throw new Error(`${build} did not start`);
    await pause(100);
  }
  return instance;
}

/** Asks every instance twice a second whether it is ready. */
async function watchReadiness() {
  for (const instance of instances) {
    const answer = await fetch(`http://127.0.0.1:${instance.port}/api/health?ready`).catch(() => null);
    instance.isReady = answer?.ok ?? false;
  }
  setTimeout(watchReadiness, 500).unref();
}

let turn = 0;
const balancer = createServer((asked, answer) => {
  const ready = [...instances].filter(({ isReady }) => isReady);
  const instance = ready[turn++ % ready.length];
  const { method = "GET", url = "/", headers } = asked;
  const call = request({ host: "127.0.0.1", port: instance?.port, agent: instance?.agent, method, path: url, headers });
  call.on("response", (response) => {
    const { connection, "keep-alive": _, ...others } = response.headers;
    answer.writeHead(response.statusCode ?? 502, others);
    response.pipe(answer);
  });
  call.on("error", (error) => {
    say(`${method}: ${error.message}`);
    answer.writeHead(502).end();
  });
  asked.pipe(call);
}).listen(0, "127.0.0.1");
await once(balancer, "listening");
const origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (balancer.address()).port}`;

/** @param {string} url @param {RequestInit} how */
async function ask(url, how) {
  count.requests += 1;
  const answer = await fetch(origin + url, { redirect: "manual", ...how });
  if (answer.status >= 500) count.failed += 1;
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** @param {string} html @param {Record<string, string>} typed */
function fillIn(html, typed) {
  const form = new FormData();
  const [first = ""] = /<form\b.*?<\/form>/s.exec(html) ?? [];
  for (const [, name = "", value = ""] of first.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)) {
    form.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  return form;
}

/** One shopper after the other opens the lookup, types for a while, and sends; without JavaScript. @param {() => boolean} goesOn */
async function shop(goesOn) {
  while (goesOn()) {
    const name = randomBytes(6).toString("hex");
    const typed = { number: `9${parseInt(name.slice(0, 7), 16)}`, email: `${name}@example.com` };
    const headers = { origin, "x-forwarded-for": `10.${[1, 2, 3].map(() => randomBytes(1)[0]).join(".")}` };
    const page = await ask("/order/lookup", { headers });
    if (page.status !== 200) continue;
    await pause(Math.random() * 4_000);
    count.forms += 1;
    const isKept = (/** @type {string} */ html) =>
      Object.values(typed).every((value) => html.includes(`value="${value}"`));
    let answer = await ask("/order/lookup", { method: "POST", headers, body: fillIn(page.html, typed) });
    if (answer.status === 303) {
      count.askedAgain += 1;
      const cookie = answer.headers
        .getSetCookie()
        .map((one) => one.split(";", 1)[0])
        .join("; ");
      answer = await ask(answer.headers.get("location") ?? "", { headers: { ...headers, cookie } });
    }
    if (!isKept(answer.html)) {
      count.lost += 1;
      say(`lost: ${answer.status}`);
    }
  }
}

watchReadiness();
say("Starting three instances of the old build");
const old = [await start(older), await start(older), await start(older)];
let isDeploying = true;
const shoppers = Array.from({ length: 24 }, () => shop(() => isDeploying || count.requests < 1_000));
const codes = [];
await pause(5_000);
for (const instance of old) {
  await start(newer);
  codes.push(await instance.stop());
  instances.delete(instance);
  say(`${codes.length} of ${old.length}: ${JSON.stringify(count)}`);
}
say(`The old instances ended with ${codes.join(", ")}`);
isDeploying = false;
await Promise.all(shoppers);
console.log(JSON.stringify(count));
for (const instance of instances) await instance.stop();
balancer.close();
await demo.stop();
