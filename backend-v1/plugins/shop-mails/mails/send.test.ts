import { expect, it } from "vitest";
import { relayOf } from "./send";

it("upgrades where the relay offers it, unless it is told to insist", () => {
  const relay = { host: "relay.example", port: 587 };
  expect(relayOf(relay)).toEqual({ ...relay, secure: false, requireTLS: false });
  expect(relayOf({ ...relay, requireTls: true })).toEqual({ ...relay, secure: false, requireTLS: true });
  expect(relayOf({ host: "relay.example", port: 465, secure: true })).toMatchObject({ secure: true });
});

it("signs in where it has a name", () => {
  const relay = { host: "relay.example", port: 587, user: "shop" };
  expect(relayOf({ ...relay, pass: "secret" })).toMatchObject({ auth: { user: "shop", pass: "secret" } });
  expect(relayOf(relay)).toMatchObject({ auth: { user: "shop", pass: "" } });
});
