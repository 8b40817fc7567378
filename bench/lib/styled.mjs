import http from "node:http";

/** What Node says of a connection by itself. */
const OF_CONNECTION = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

/**
 * The floor of a styled page: a plain server that makes the page's backend call and then sends the page's own bytes, as one view of it
 * gave them, policy and nonce included. What the page loads beside itself comes from the storefront.
 * @param {import("./load.mjs").Target} page
 * @param {import("./load.mjs").Target} call the page's backend call
 * @returns {Promise<import("./load.mjs").Target>}
 */
export async function startStyledFloor(page, call) {
  const { origin, pathname, search } = new URL(page.url);
  const snapshot = await take(page.url, page.headers);
  const server = http.createServer(async (request, response) => {
    try {
      const isPage = request.url === pathname + search;
      if (isPage) await take(call.url, call.headers);
      const { headers, body } = isPage ? snapshot : await take(origin + request.url, {});
      response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
    } catch {
      response.writeHead(502).end();
    }
  });
  // The bench ends without it.
  server.unref();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The styled floor has no port.");
  const url = `http://127.0.0.1:${address.port}${pathname}${search}`;
  return { name: `styled ${page.name}`, url };
}

/**
 * @param {string} url
 * @param {Readonly<Record<string, string>>} [headers]
 * @returns {Promise<{ headers: Record<string, string>, body: Buffer }>} compressed as the storefront compresses for a browser
 */
function take(url, headers) {
  return new Promise((resolve, reject) => {
    const asked = { ...headers, "accept-encoding": "gzip" };
    const request = http.get(url, { headers: asked }, async (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      if (answer.statusCode !== 200) return reject(new Error(`${url} answered with ${answer.statusCode}`));
      const kept = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
      resolve({
        headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(chunks),
      });
    });
    request.on("error", reject);
  });
}
