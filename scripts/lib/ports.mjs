import net from "node:net";
import { Problem } from "./problem.mjs";

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} true when nobody listens there
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} true when somebody answers there, also one that listens on every address
 */
function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    /** @param {boolean} answered */
    const end = (answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
}

/** @param {number} port */
export const isListening = (port) => answers(port);

/** @returns {Promise<number>} a port that nobody uses at the moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Says which port is taken, and by which flag to change it, before anything is started.
 * @param {{ what: string, port: number, flag: string }[]} wanted
 */
export async function requireFreePorts(wanted) {
  const seen = new Map();
  for (const { what, port, flag } of wanted) {
    const other = seen.get(port);
    if (other)
      throw new Problem(`Port ${port} is asked for by both ${other} and ${what}.`, `Choose another with ${flag}.`);
    seen.set(port, what);
    if ((await answers(port)) || !(await canListen(port, "127.0.0.1"))) {
      throw new Problem(
        `Port ${port} for ${what} is in use by another program.`,
        `Stop that program or choose another port: npm run demo -- ${flag} ${port + 1}`,
      );
    }
  }
}
