import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { aBackend, type Tables } from "../test-support/container";
import { customerRow } from "../test-support/rows";
import { customerOfIdentity } from "./customer-of-identity";

const identity = (appMetadata: unknown, provider = "emailpass", email = "ada@example.net") => ({
  id: "authid_1",
  app_metadata: appMetadata,
  provider_identities: [{ provider, entity_id: email }],
});

const customerIn = (tables: Tables) =>
  customerOfIdentity(aBackend(tables).scope.resolve(ContainerRegistrationKeys.QUERY), "ada@example.net");

describe("whose password a reset is", () => {
  it("is the customer's who signs in with the address and a password", async () => {
    const tables = { auth_identity: [identity({ customer_id: "cus_1" })], customer: [customerRow()] };
    expect(await customerIn(tables)).toBe("cus_1");
  });

  it.each<[string, Tables]>([
    ["the address has no identity", { auth_identity: [] }],
    ["the identity is another address'", { auth_identity: [identity({ customer_id: "cus_1" }, "emailpass", "a@b.c")] }],
    ["it signs in another way", { auth_identity: [identity({ customer_id: "cus_1" }, "google")] }],
    ["it is an admin's", { auth_identity: [identity({ user_id: "user_1" })] }],
    ["it is nobody's yet", { auth_identity: [identity(null)] }],
    ["its customer is gone", { customer: [] }],
    ["its customer has no account", { customer: [customerRow({ has_account: false })] }],
    ["it names another customer", { customer: [customerRow({ id: "cus_2" })] }],
  ])("is nobody's where %s", async (_case, tables) => {
    const usual = { auth_identity: [identity({ customer_id: "cus_1" })], customer: [customerRow()] };
    expect(await customerIn({ ...usual, ...tables })).toBeNull();
  });
});
