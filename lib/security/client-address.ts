import { isIP } from "node:net";

/**
 * The address a request comes from, for limits.
 *
 * Each proxy appends the address it was called from to X-Forwarded-For, so with N trusted proxies in front the N-th entry
 * from the right was written by the outermost one of them; everything to its left was sent by the client and is worth
 * nothing. With none, the header is ignored and everyone shares what the socket says.
 * @param forwardedFor the header as received
 * @param socketAddress what the connection itself says, if known
 * @param trustedHops TRUSTED_PROXY_HOPS
 * @returns an IPv4 address, or an IPv6 network of /64 (one household has a whole one); "unknown" when nothing is known
 */
export function clientAddress(forwardedFor: string | null, socketAddress: string | null, trustedHops: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const believed = trustedHops > 0 ? hops.at(-trustedHops) : socketAddress;
  return normalise(believed ?? "") ?? normalise(socketAddress ?? "") ?? "unknown";
}

function normalise(address: string): string | null {
  const plain = address
    .replace(/^::ffff:/i, "")
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");
  switch (isIP(plain)) {
    case 4:
      return plain;
    case 6:
      return `${expand(plain).slice(0, 4).join(":")}::/64`;
    default:
      return null;
  }
}

/** The eight groups of an IPv6 address without leading zeros, so that one network has one spelling. */
function expand(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const start = head ? head.split(":") : [];
  const end = tail ? tail.split(":") : [];
  const groups =
    tail === undefined ? start : [...start, ...Array(Math.max(0, 8 - start.length - end.length)).fill("0"), ...end];
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
