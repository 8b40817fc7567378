import { once } from "node:events";
import net from "node:net";
import getPort, { clearLockedPorts, portNumbers } from "get-port";
import { Problem } from "./problem.mjs";

/** Where everything of the demo listens. */
const host = "127.0.0.1";

/** @param {number} port @returns {Promise<boolean>} true when somebody answers there, also one that listens on every address */
export async function isListening(port) {
  const socket = net.connect(port, host);
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(1000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** @returns {Promise<number>} a port that nobody uses at the moment */
export const freePort = () => getPort({ host });

/**
 * Not any free port but the next: a shop that comes back to its port finds its pictures there.
 * @param {number} from
 * @returns {Promise<number>}
 */
export async function nextFreePort(from) {
  const port = await getPort({ host, port: portNumbers(from, from + 500) });
  return (await isListening(port)) ? nextFreePort(port + 1) : port;
}

/**
 * Says which port is taken, and by which flag to change it, before anything is started.
 * @param {{ what: string, port: number, flag: string }[]} wanted
 */
export async function requireFreePorts(wanted) {
  // Those that were chosen a moment ago are nobody else's.
  clearLockedPorts();
  const seen = new Map();
  for (const { what, port, flag } of wanted) {
    const other = seen.get(port);
    if (other)
      throw new Problem(`Port ${port} is asked for by both ${other} and ${what}.`, `Choose another with ${flag}.`);
    seen.set(port, what);
    if ((await isListening(port)) || (await getPort({ host, port })) !== port) {
      throw new Problem(
        `Port ${port} for ${what} is in use by another program.`,
        `Stop that program or choose another port: npm run demo -- ${flag} ${port + 1}`,
      );
    }
  }
}
