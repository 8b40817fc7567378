import { ContainerRegistrationKeys, createMedusaContainer, Modules } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { beforeEach, expect, it, vi } from "vitest";
import { readMailbox } from "../accounts/mailbox-proofs";
import { ACCOUNTS } from "../modules/accounts";
import { proven } from "../test-support/account-requests";
import { ada } from "../test-support/auth-module";
import type { Backend, Tables } from "../test-support/container";
import { changeEmailWorkflow } from "./change-email";

const TO = "ada@elsewhere.example";
const customers = vi.hoisted(() => ({ update: (_given: unknown): void => {} }));

vi.mock("@medusajs/medusa/core-flows", () => {
  const step = createStep("update-customer-step", async (input: unknown) => {
    customers.update(input);
    return new StepResponse(undefined);
  });
  return { updateCustomersWorkflow: createWorkflow("update", (input: unknown) => new WorkflowResponse(step(input))) };
});

let backend: Backend;

const identity = { id: "provid_1", email: "ada@example.net" };
/** Medusa's workflows make a scope of their own, which a container that only resolves has none of. */
function aContainer() {
  const container = createMedusaContainer();
  for (const name of [ACCOUNTS, Modules.AUTH, ContainerRegistrationKeys.QUERY]) {
    container.register(name, { resolve: () => backend.scope.resolve(name) });
  }
  return container;
}

const run = (signsInWith = identity) =>
  changeEmailWorkflow(aContainer()).run({ input: { customerId: "cus_1", to: TO, identity: signsInWith } });
const signIns = () => (backend.tables.auth_identity ?? []).map(({ provider_identities }) => provider_identities);

function start(more: Tables = {}): void {
  backend = proven({ auth_identity: [ada()], ...more });
}

beforeEach(() => {
  start();
  customers.update = () => void Object.assign(backend.tables.customer?.[0] ?? {}, { email: TO });
});

it("changes what is signed in with and the customer, whose new mailbox is proven", async () => {
  const update = vi.fn(customers.update);
  customers.update = update;
  await run();
  expect(update).toHaveBeenCalledExactlyOnceWith({ selector: { id: "cus_1" }, update: { email: TO } });
  expect(signIns()).toMatchObject([[{ id: "provid_1", entity_id: TO }]]);
  expect(await readMailbox(backend.scope, "cus_1")).toEqual({ email: TO, isProven: true });
});

it("leaves both as they were where the customer's is not taken", async () => {
  customers.update = () => {
    throw new Error("Customer with email already exists");
  };
  await expect(run()).rejects.toThrow("already exists");
  expect(signIns()).toMatchObject([[{ id: "provid_1", entity_id: "ada@example.net" }]]);
  expect(await readMailbox(backend.scope, "cus_1")).toEqual({ email: "ada@example.net", isProven: true });
});

const registered = (app_metadata: object | null) => ({
  id: "authid_2",
  app_metadata,
  provider_identities: [{ id: "provid_2", provider: "emailpass", entity_id: TO }],
});

it("puts nobody's registration of the address away", async () => {
  start({ auth_identity: [ada(), registered(null)] });
  await run();
  expect(signIns()).toMatchObject([[{ id: "provid_1", entity_id: TO }]]);
});

it("never puts away what the account itself signs in with", async () => {
  start({ auth_identity: [{ ...registered(null), id: "authid_1" }] });
  await run({ id: "provid_2", email: TO });
  expect(signIns()).toMatchObject([[{ id: "provid_2", entity_id: TO }]]);
});

it("leaves an account's alone, and fails", async () => {
  start({ auth_identity: [ada(), registered({ customer_id: "cus_2" })] });
  await expect(run()).rejects.toThrow("already exists");
  expect(signIns()).toMatchObject([[{ entity_id: "ada@example.net" }], [{ entity_id: TO }]]);
});
