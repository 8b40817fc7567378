import net from "node:net";
import { Problem } from "./problem.mjs";

/**
 * @param {number} port
 * @returns {Promise<boolean>} true when nobody listens there on the loopback
 */
function canListen(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} true when somebody answers there, also one that listens on every address
 */
export function isListening(port) {
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
const isFree = async (port) => !(await isListening(port)) && (await canListen(port));

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
 * Not any free port but the next: a shop that comes back to its port finds its pictures there.
 * @param {number} from
 * @returns {Promise<number>}
 */
export async function nextFreePort(from) {
  let port = from;
  while (!(await isFree(port))) port++;
  return port;
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
    if (!(await isFree(port))) {
      throw new Problem(
        `Port ${port} for ${what} is in use by another program.`,
        `Stop that program or choose another port: npm run demo -- ${flag} ${port + 1}`,
      );
    }
  }
}
