import proxyaddr from "proxy-addr";

/**
 * Whether what an address says of those before it may be believed.
 * @param address of a proxy, by itself
 * @param distance how far it is from us: 0 for whoever is connected
 */
export type Trust = (address: string, distance: number) => boolean;

/** Where proxies usually stand: on this machine, or in a private network with it. */
export const PRIVATE_NETWORKS = "loopback, linklocal, uniquelocal";

/** Nobody is believed. */
export const NO_PROXY = "none";

/** The `hops` proxies nearest to us are believed, wherever they are. */
export function trustHops(hops: number): Trust {
  return (_address, distance) => distance < hops;
}

/**
 * Proxies are believed by where they are.
 * @param list addresses, networks such as 10.0.0.0/8, and the names loopback, linklocal and uniquelocal, comma separated; or "none"
 * @throws TypeError for what is no network
 */
export function trustNetworks(list: string): Trust {
  const networks = list.split(",").map((network) => network.trim());
  return proxyaddr.compile(list.trim() === NO_PROXY ? [] : networks);
}
