import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { freePort, nextFreePort, requireFreePorts } from "./ports.mjs";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Somebody else's program, on the loopback or on every address. */
async function takenPort(host?: string): Promise<number> {
  const port = await freePort();
  const server = createServer().listen(port, host);
  servers.push(server);
  await once(server, "listening");
  return port;
}

it.each([["127.0.0.1"], [undefined]])("says which port is taken, and how to choose another (%s)", async (host) => {
  const port = await takenPort(host);
  const wanted = [{ what: "the mail inbox", port, flag: "--inbox-port" }];
  await expect(requireFreePorts(wanted)).rejects.toMatchObject({
    message: `Port ${port} for the mail inbox is in use by another program.`,
    advice: expect.stringContaining(`--inbox-port ${port + 1}`),
  });
});

it("refuses one port for two", async () => {
  const port = await freePort();
  const wanted = ["the storefront", "the mail server"].map((what) => ({ what, port, flag: "--port" }));
  await expect(requireFreePorts(wanted)).rejects.toThrow("both the storefront and the mail server");
});

it("takes the port that was found free a moment ago", async () => {
  const taken = await takenPort();
  const port = await nextFreePort(taken);
  expect(port).toBeGreaterThan(taken);
  await expect(requireFreePorts([{ what: "the storefront", port, flag: "--port" }])).resolves.toBeUndefined();
});
