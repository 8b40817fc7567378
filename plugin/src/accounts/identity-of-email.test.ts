import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { aBackend, type Tables } from "../test-support/container";
import { customerRow } from "../test-support/rows";
import { findEmailIdentity, resettableAccount } from "./identity-of-email";

const identity = (appMetadata: unknown, provider = "emailpass", email = "ada@example.net") => ({
  id: "authid_1",
  app_metadata: appMetadata,
  provider_identities: [{ provider, entity_id: email }],
});

const accountIn = (tables: Tables) =>
  resettableAccount(aBackend(tables).scope.resolve(ContainerRegistrationKeys.QUERY), "ada@example.net");

describe("whose password a reset is", () => {
  it("is the customer's who signs in with the address and a password", async () => {
    const tables = { auth_identity: [identity({ customer_id: "cus_1" })], customer: [customerRow()] };
    expect(await accountIn(tables)).toBe("cus_1");
  });

  it.each([null, {}, { customer_id: "" }])(
    "is the identity's own where nobody made an account of it: %j",
    async (actors) => {
      expect(await accountIn({ auth_identity: [identity(actors)] })).toBe("authid_1");
    },
  );

  it.each<[string, Tables]>([
    ["the address has no identity", { auth_identity: [] }],
    ["the identity is another address'", { auth_identity: [identity({ customer_id: "cus_1" }, "emailpass", "a@b.c")] }],
    ["it signs in another way", { auth_identity: [identity({ customer_id: "cus_1" }, "google")] }],
    ["it is an admin's", { auth_identity: [identity({ user_id: "user_1" })] }],
    ["its customer is gone", { customer: [] }],
    ["its customer has no account", { customer: [customerRow({ has_account: false })] }],
    ["it names another customer", { customer: [customerRow({ id: "cus_2" })] }],
  ])("is nobody's where %s", async (_case, tables) => {
    const usual = { auth_identity: [identity({ customer_id: "cus_1" })], customer: [customerRow()] };
    expect(await accountIn({ ...usual, ...tables })).toBeNull();
  });
});

it("asks no database for a character that it has no text for", async () => {
  const graph = vi.fn();
  expect(await findEmailIdentity({ graph } as never, "ada\0@example.net")).toBeNull();
  expect(graph).not.toHaveBeenCalled();
});

it.each([
  ["a customer's", { customer_id: "cus_1" }, { id: "authid_1", customerId: "cus_1", isUnfinished: false }],
  ["an admin's", { user_id: "user_1" }, { id: "authid_1", customerId: null, isUnfinished: false }],
  ["nobody's yet", { roles: [] }, { id: "authid_1", customerId: null, isUnfinished: true }],
])("finds an identity that is %s", async (_case, actors, found) => {
  const { scope } = aBackend({ auth_identity: [identity(actors)] });
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  expect(await findEmailIdentity(query, "ada@example.net")).toEqual(found);
  expect(await findEmailIdentity(query, "Ada@example.net")).toBeNull();
});
