import "server-only";
import { isIP } from "node:net";
import { log } from "@/lib/log";
import { isFirst } from "@/lib/once";
import { PRIVATE_NETWORKS, trustNetworks } from "@/lib/security/trusted-proxies";

const isPrivate = trustNetworks(PRIVATE_NETWORKS);

const SENTENCES = {
  "too many": "says more proxies than a request came through: whoever asks may then write an address of their choice",
  "too few": "says fewer proxies than a request came through: all shoppers count as one, and soon none gets in",
} as const;

/** As many requests are looked at after the start; a proxy that is set up wrong shows in the first ones. */
const LOOKED_AT = 200;
let looked = 0;

/**
 * Tells once where TRUSTED_PROXY_HOPS is not the number of proxies that requests come through.
 * @param forwardedFor the header as it came
 */
export function noteHops(forwardedFor: string, hops: number): void {
  looked += 1;
  if (looked > LOOKED_AT) return;
  const problem = hopsProblem(forwardedFor, hops);
  if (problem && isFirst(`hops ${problem}`)) log.error({ check: "proxy" }, `TRUSTED_PROXY_HOPS ${SENTENCES[problem]}`);
}

/**
 * @param forwardedFor X-Forwarded-For, to which each proxy appends the address that asked it
 * @returns `null` where nothing speaks against the number
 */
export function hopsProblem(forwardedFor: string, hops: number): keyof typeof SENTENCES | null {
  const addresses = forwardedFor.split(",").map((address) => address.trim());
  if (addresses.length < hops) return "too many";
  const counted = addresses.at(-hops) ?? "";
  const before = addresses.slice(0, -hops);
  const isProxys = isIP(counted) > 0 && isPrivate(counted, 0);
  return isProxys && before.some((address) => isIP(address) > 0 && !isPrivate(address, 0)) ? "too few" : null;
}
