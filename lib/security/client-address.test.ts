import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

describe("clientAddress", () => {
  it.each([
    ["no proxy: the header is ignored", "6.6.6.6", "192.0.2.1", 0, "192.0.2.1"],
    ["one proxy: the last entry", "6.6.6.6, 192.0.2.7", "10.0.0.1", 1, "192.0.2.7"],
    ["two proxies: the last but one", "6.6.6.6, 192.0.2.7, 10.0.0.2", "10.0.0.1", 2, "192.0.2.7"],
    ["fewer entries than proxies: the socket", "192.0.2.7", "10.0.0.1", 3, "10.0.0.1"],
    ["rubbish in the believed place: the socket", "192.0.2.7, <script>", "10.0.0.1", 1, "10.0.0.1"],
    ["no header", null, "10.0.0.1", 1, "10.0.0.1"],
    ["nothing at all", null, null, 1, "unknown"],
    ["a port is dropped", "192.0.2.7:4711", null, 1, "192.0.2.7"],
    ["IPv4 in IPv6 is IPv4", null, "::ffff:192.0.2.1", 0, "192.0.2.1"],
    ["IPv6 counts as its network", "2001:db8:1:2:3:4:5:6", null, 1, "2001:db8:1:2::/64"],
    ["however it is spelled", "[2001:0DB8:0001:0002::1]:443", null, 1, "2001:db8:1:2::/64"],
    ["without a port too", "[2001:db8:1:2::1]", null, 1, "2001:db8:1:2::/64"],
    ["short ones too", "::1", null, 1, "0:0:0:0::/64"],
    ["zeros in the middle are as many as are missing", "1::2:3:4:5:6", null, 1, "1:0:0:2::/64"],
    ["zeros at the end", "2001:db8:1::", null, 1, "2001:db8:1:0::/64"],
    ["a group that only looks like IPv4's prefix", "2001:db8::ffff:1", null, 1, "2001:db8:0:0::/64"],
    ["an interface's name is no part of it", null, "fe80::1:2:3:4:5%eth0", 0, "fe80:0:0:1::/64"],
    ["text before a bracket: the socket", "x[2001:db8::1]", "10.0.0.1", 1, "10.0.0.1"],
    ["text after a bracket: the socket", "[2001:db8::1]x", "10.0.0.1", 1, "10.0.0.1"],
    ["an empty place: the socket", "192.0.2.7,", "10.0.0.1", 1, "10.0.0.1"],
    ["a name instead of an address", null, "localhost", 0, "unknown"],
  ])("%s", (_case, forwardedFor, socket, hops, expected) => {
    expect(clientAddress(forwardedFor, socket, hops)).toBe(expected);
  });
});
