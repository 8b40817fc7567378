import http from "node:http";

/** A recorded answer of a backend, which can be given again. @typedef {{ status: number, headers: http.OutgoingHttpHeaders, body: Buffer }} Answer */

/**
 * A backend that gives one recorded answer to everything, and can become slow: the storefront's load is measured, and not the backend's.
 * @param {Answer} answer
 */
export async function startSlowBackend({ status, headers, body }) {
  let delayMs = 0;
  let open = 0;
  let most = 0;
  const server = http.createServer((request, response) => {
    request.resume();
    open += 1;
    most = Math.max(most, open);
    response.once("close", () => {
      open -= 1;
    });
    const answer = () => response.writeHead(status, headers).end(body);
    if (delayMs === 0) return void answer();
    const timer = setTimeout(answer, delayMs);
    response.once("close", () => clearTimeout(timer));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", () => resolve(null)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The backend has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    slowDown: (/** @type {number} */ milliseconds) => {
      delayMs = milliseconds;
    },
    /** The most calls at once since the last time. */
    takeMost: () => {
      const taken = most;
      most = open;
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Asks a backend once, for an answer to give again.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer>}
 */
export function record(url, headers) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers }, async (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      if (answer.statusCode !== 200) return reject(new Error(`${url} answered ${answer.statusCode}: ${body}`));
      const { connection, "transfer-encoding": _, ...kept } = answer.headers;
      resolve({ status: 200, headers: { ...kept, "content-length": body.length }, body });
    });
    request.on("error", reject);
  });
}
