import http from "node:http";

/**
 * @typedef {object} Call
 * @property {string} method
 * @property {string} path with its query
 */

/**
 * @typedef {object} Recorder
 * @property {string} url
 * @property {(replay: boolean) => void} replay whether known calls are answered from memory from now on
 * @property {() => Call[]} take the calls since the last time
 * @property {() => Promise<void>} close
 */

/**
 * Stands between a storefront and its backend. It counts the calls, and it can give the backend's own answers again from
 * memory: the processor time of a page does not depend on how busy the backend is, so hundreds of views need not wait for it.
 * @param {string} backend
 * @returns {Promise<Recorder>}
 */
export async function startRecorder(backend) {
  /** @type {Call[]} */
  let calls = [];
  let replaying = false;
  /** @type {Map<string, { status: number, headers: http.OutgoingHttpHeaders, body: Buffer }>} */
  const answers = new Map();
  const agent = new http.Agent({ keepAlive: true });

  const server = http.createServer((request, response) => {
    const { method = "GET", url = "/" } = request;
    calls.push({ method, path: url });
    const known = replaying ? answers.get(`${method} ${url}`) : undefined;
    if (known) {
      response.writeHead(known.status, known.headers).end(known.body);
      return;
    }
    const target = new URL(url, backend);
    const options = { method, agent, headers: { ...request.headers, host: target.host } };
    const forwarded = http.request(target, options, async (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const { connection, "transfer-encoding": _, ...headers } = answer.headers;
      const status = answer.statusCode ?? 502;
      answers.set(`${method} ${url}`, { status, headers: { ...headers, "content-length": body.length }, body });
      response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
    });
    forwarded.on("error", () => response.writeHead(502).end());
    request.pipe(forwarded);
  });

  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The recorder has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    replay: (replay) => {
      replaying = replay;
    },
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
