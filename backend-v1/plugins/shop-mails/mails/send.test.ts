import { expect, it } from "vitest";
import { messageId, relayOf } from "./send";

it("upgrades where the relay offers it, unless it is told to insist", () => {
  const relay = { host: "relay.example", port: 587 };
  expect(relayOf(relay)).toMatchObject({ ...relay, secure: false, requireTLS: false });
  expect(relayOf({ ...relay, requireTls: true })).toMatchObject({ ...relay, secure: false, requireTLS: true });
  expect(relayOf(relay)).not.toHaveProperty("auth");
  expect(relayOf({ host: "relay.example", port: 465, secure: true })).toMatchObject({ secure: true });
});

it("signs in where it has a name", () => {
  const relay = { host: "relay.example", port: 587, user: "shop" };
  expect(relayOf({ ...relay, pass: "secret" })).toMatchObject({ auth: { user: "shop", pass: "secret" } });
  expect(relayOf(relay)).toMatchObject({ auth: { user: "shop", pass: "" } });
});

it("waits ten seconds for a relay, and no ten minutes", () => {
  expect(relayOf({ host: "relay.example", port: 587 })).toMatchObject({
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
});

it("gives a mail the same Message-ID each time, and each mail its own", () => {
  const of = (key: string) => messageId(key, "help@shop.example");
  expect(of("order-placed:order_1")).toMatch(/^<[0-9a-f]{40}@shop\.example>$/);
  expect(of("order-placed:order_1")).toBe(of("order-placed:order_1"));
  expect(of("order-placed:order_2")).not.toBe(of("order-placed:order_1"));
});
