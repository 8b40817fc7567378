import { describe, expect, it } from "vitest";
import { clientAddress, siteOf } from "./client-address";
import { NO_PROXY, PRIVATE_NETWORKS, trustHops, trustNetworks } from "./trusted-proxies";

describe("the address, behind a known number of proxies", () => {
  it.each([
    ["no proxy: the header is ignored", "6.6.6.6", "192.0.2.1", 0, "192.0.2.1"],
    ["one proxy: the last entry", "6.6.6.6, 192.0.2.7", "10.0.0.1", 1, "192.0.2.7"],
    ["two proxies: the last but one", "6.6.6.6, 192.0.2.7, 10.0.0.2", "10.0.0.1", 2, "192.0.2.7"],
    ["fewer entries than proxies: the farthest", "192.0.2.7", "10.0.0.1", 3, "192.0.2.7"],
    ["rubbish in the believed place: the socket", "192.0.2.7, <script>", "10.0.0.1", 1, "10.0.0.1"],
    ["no header", null, "10.0.0.1", 1, "10.0.0.1"],
    ["nothing at all", null, null, 1, "unknown"],
    ["a port is dropped", "192.0.2.7:4711", null, 1, "192.0.2.7"],
    ["IPv4 in IPv6 is IPv4", null, "::ffff:192.0.2.1", 0, "192.0.2.1"],
    ["IPv6 counts as its network", "2001:db8:1:2:3:4:5:6", null, 1, "2001:db8:1:2::/64"],
    ["however it is spelled", "[2001:0DB8:0001:0002::1]:443", null, 1, "2001:db8:1:2::/64"],
    ["without a port too", "[2001:db8:1:2::1]", null, 1, "2001:db8:1:2::/64"],
    ["short ones too", "::1", null, 1, "::/64"],
    ["zeros in the middle are as many as are missing", "1::2:3:4:5:6", null, 1, "1:0:0:2::/64"],
    ["zeros at the end", "2001:db8:1::", null, 1, "2001:db8:1::/64"],
    ["a group that only looks like IPv4's prefix", "2001:db8::ffff:1", null, 1, "2001:db8::/64"],
    ["an interface's name is no part of it", null, "fe80::1:2:3:4:5%eth0", 0, "fe80:0:0:1::/64"],
    ["text before a bracket: the socket", "x[2001:db8::1]", "10.0.0.1", 1, "10.0.0.1"],
    ["text after a bracket: the socket", "[2001:db8::1]x", "10.0.0.1", 1, "10.0.0.1"],
    ["a path after it: the socket", "192.0.2.7/x", "10.0.0.1", 1, "10.0.0.1"],
    ["somebody before it: the socket", "x@192.0.2.7", "10.0.0.1", 1, "10.0.0.1"],
    ["another base: the socket", "0x7f.1", "10.0.0.1", 1, "10.0.0.1"],
    ["an empty place is none", "192.0.2.7,", "10.0.0.1", 1, "192.0.2.7"],
    ["a name instead of an address", null, "localhost", 0, "unknown"],
  ])("%s", (_case, forwardedFor, socket, hops, expected) => {
    expect(clientAddress(forwardedFor, socket, trustHops(hops))).toBe(expected);
  });
});

describe("the address, behind proxies of known networks", () => {
  it.each([
    ["a proxy on this machine", "192.0.2.7", "127.0.0.1", PRIVATE_NETWORKS, "192.0.2.7"],
    ["a proxy in a private network", "6.6.6.6, 192.0.2.7", "::ffff:10.0.0.1", PRIVATE_NETWORKS, "192.0.2.7"],
    ["proxies behind one another", "6.6.6.6, 192.0.2.7, 172.16.0.9", "10.0.0.1", PRIVATE_NETWORKS, "192.0.2.7"],
    ["proxies that write ports", "192.0.2.7:99, 172.16.0.9:80", "10.0.0.1", PRIVATE_NETWORKS, "192.0.2.7"],
    ["a proxy in a private IPv6 network", "2001:db8::1", "fd00::1", PRIVATE_NETWORKS, "2001:db8::/64"],
    ["a shopper in the same network", "10.0.0.9", "10.0.0.1", PRIVATE_NETWORKS, "10.0.0.9"],
    ["nobody's proxy", "6.6.6.6", "192.0.2.1", PRIVATE_NETWORKS, "192.0.2.1"],
    ["nobody known", "6.6.6.6", null, PRIVATE_NETWORKS, "unknown"],
    ["a proxy in the world, named", "192.0.2.7", "203.0.113.5", "203.0.113.0/24", "192.0.2.7"],
    ["a private one that is not named", "192.0.2.7", "10.0.0.1", "203.0.113.0/24", "10.0.0.1"],
    ["none at all", "192.0.2.7", "127.0.0.1", NO_PROXY, "127.0.0.1"],
  ])("%s", (_case, forwardedFor, socket, networks, expected) => {
    expect(clientAddress(forwardedFor, socket, trustNetworks(networks))).toBe(expected);
  });
});

it.each(["10.0.0.0/33", "a network", "", "loopback, none"])("%j names no networks", (list) => {
  expect(() => trustNetworks(list)).toThrow(TypeError);
});

it("one site has many networks", () => {
  expect(siteOf("2001:db8:1:2::/64")).toBe("2001:db8:1::/48");
  expect(siteOf("2001:db8:1:ffff::/64")).toBe("2001:db8:1::/48");
  expect(siteOf("2001:db8:2:2::/64")).toBe("2001:db8:2::/48");
  expect(siteOf("192.0.2.7")).toBeNull();
  expect(siteOf("unknown")).toBeNull();
});
