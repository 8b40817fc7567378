import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
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
  expect(await storefront.stop()).toBe(0);
  expect(performance.now() - start).toBeLessThan(10_000);
  silent.destroy();
});

test("a storefront that is told to end says so first, and goes on answering until the load balancer has noticed", async ({
  demo,
}) => {
  const storefront = await startStorefront({ ...settingsFor(demo, demo.backend), DRAIN_SECONDS: "3" });
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string): Promise<IncomingMessage> => {
    const call = request(`${storefront.url}${path}`, { agent });
    call.end();
    const [response] = (await once(call, "response")) as [IncomingMessage];
    response.resume();
    await once(response, "end");
    return response;
  };
  expect((await ask("/api/health?ready")).statusCode).toBe(200);
  expect((await ask("/order/lookup")).headers.connection).toBe("keep-alive");

  const ended = storefront.stop();
  await expect.poll(async () => (await ask("/api/health?ready")).statusCode).toBe(503);
  expect((await ask("/api/health")).statusCode, "alive").toBe(200);
  const page = await ask("/order/lookup");
  expect(page.statusCode).toBe(200);
  expect(page.headers.connection, "the client is told to open no more on it").toBe("close");
  expect(await ended).toBe(0);
  agent.destroy();
});
