import ipaddr from "ipaddr.js";
import type { Trust } from "./trusted-proxies";

/** One household has a whole IPv6 network of this size, a provider's customer with more of them one of the second. */
const HOUSEHOLD = 64;
const SITE = 48;

/**
 * The address a request comes from, for limits: the nearest one that is no trusted proxy's. Each proxy appends the address it
 * was called from to X-Forwarded-For; what stands before an address that nobody vouches for was sent by the client and is
 * worth nothing.
 * @param forwardedFor the header as received
 * @param socketAddress what the connection itself says, if known
 * @returns an IPv4 address, or an IPv6 network of /64; "unknown" when nothing is known
 */
export function clientAddress(forwardedFor: string | null, socketAddress: string | null, trust: Trust): string {
  const said = (forwardedFor ?? "").split(",").filter((hop) => hop.trim() !== "");
  const chain = [socketAddress ?? "", ...said.reverse()].map(parse);
  const strange = chain.findIndex((hop, distance) => !trust(hop?.toString() ?? "", distance));
  // Rubbish in the believed place says nothing: whoever wrote it is counted instead.
  const known = chain.slice(0, strange < 0 ? chain.length : strange + 1).findLast((hop) => hop !== null);
  return known ? networkOf(known, HOUSEHOLD) : "unknown";
}

/**
 * The network around a client's, in which one of many /64s may be had for each try.
 * @param address as {@link clientAddress} gives it
 * @returns the IPv6 network of /48; `null` for every other address
 */
export function siteOf(address: string): string | null {
  const parsed = parse(address.replace(`/${HOUSEHOLD}`, ""));
  return parsed?.kind() === "ipv6" ? networkOf(parsed, SITE) : null;
}

function networkOf(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  if (address.kind() === "ipv4") return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toNormalizedString().split("%")[0]}/${bits}`)}/${bits}`;
}

/** @returns an IPv4 address also where it is written in IPv6; `null` for what is no address */
function parse(hop: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const plain = withoutPort(hop.trim());
  // Parts of numbers, and numbers in other bases, are addresses to some; to us they are rubbish.
  if (!ipaddr.IPv6.isValid(plain) && !ipaddr.IPv4.isValidFourPartDecimal(plain)) return null;
  return ipaddr.process(plain);
}

/** Some proxies write the port, too; the URL parser knows where an address ends. */
function withoutPort(hop: string): string {
  const url = URL.canParse(`http://${hop}`) ? new URL(`http://${hop}`) : null;
  const isHostAlone = url !== null && url.pathname === "/" && !url.username && /^[[\]\d.:a-f]+$/i.test(hop);
  return isHostAlone ? url.hostname.replace(/^\[|\]$/g, "") : hop;
}
