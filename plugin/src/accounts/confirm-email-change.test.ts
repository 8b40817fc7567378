import { beforeEach, expect, it, vi } from "vitest";
import { proven, unproven } from "../test-support/account-requests";
import { ada, PASSWORD } from "../test-support/auth-module";
import type { Backend, Tables } from "../test-support/container";
import { type ChangedEmail, changeEmailWorkflow } from "../workflows/change-email";
import { confirmEmailChange } from "./confirm-email-change";
import { writeEmailChangeToken } from "./email-change-link";
import { findPasswordIdentity, setPassword } from "./password-identity";
import { keepResetToken, readLiveResetToken } from "./reset-links";

vi.mock("../workflows/change-email", () => ({ changeEmailWorkflow: vi.fn() }));

const FROM = "ada@example.net";
const TO = "ada@elsewhere.example";
const CUSTOMER = { customerId: "cus_1", identityId: "authid_1" };

/** Changes both places, as the workflow does. */
const change = vi.fn();

beforeEach(() => {
  vi.mocked(changeEmailWorkflow).mockReturnValue({ run: change } as never);
  change.mockReset();
});

function shop(of: (more?: Tables) => Backend = proven, more: Tables = {}): Backend {
  const backend = of({ auth_identity: [ada()], ...more });
  change.mockImplementation(async ({ input }: { input: ChangedEmail }) => {
    Object.assign(backend.tables.customer?.[0] ?? {}, { email: input.to });
    await backend.scope.resolve("auth").updateProviderIdentities([{ id: input.identity.id, entity_id: input.to }]);
  });
  return backend;
}

async function linkTo(backend: Backend, to = TO, more: object = {}): Promise<string> {
  const identity = await findPasswordIdentity(backend.scope, "authid_1");
  const facts = { ...CUSTOMER, from: FROM, to, passwordDigest: identity?.passwordDigest ?? "", ...more };
  return writeEmailChangeToken(backend.scope, facts, new Date()).token;
}

const confirm = ({ scope }: Backend, token: string, customer = CUSTOMER) => confirmEmailChange(scope, customer, token);

it("gives the account its new address", async () => {
  const backend = shop();
  expect(await confirm(backend, await linkTo(backend))).toBe(true);
  const identity = expect.objectContaining({ id: "provid_1", email: FROM });
  expect(change).toHaveBeenCalledExactlyOnceWith({ input: { customerId: "cus_1", to: TO, identity } });
});

it("does it once, however often it is pressed", async () => {
  const backend = shop();
  const token = await linkTo(backend);
  expect(await Promise.all([confirm(backend, token), confirm(backend, token)])).toEqual([true, true]);
  expect(change).toHaveBeenCalledOnce();
});

it("of two links takes the first that is opened", async () => {
  const backend = shop();
  const [one, other] = [await linkTo(backend), await linkTo(backend, "ada@third.example")];
  expect(await Promise.all([confirm(backend, one), confirm(backend, other)])).toEqual([true, false]);
  expect(backend.tables.customer).toMatchObject([{ email: TO }]);
});

it("takes a link in its own account's session alone", async () => {
  const backend = shop();
  const token = await linkTo(backend);
  expect(await confirm(backend, token, { ...CUSTOMER, customerId: "cus_2" })).toBe(false);
  expect(await confirm(backend, token, { ...CUSTOMER, identityId: "authid_2" })).toBe(false);
  expect(await confirm(backend, "nonsense")).toBe(false);
  expect(change).not.toHaveBeenCalled();
});

it("takes no link that was asked for with another password, were it the same word again", async () => {
  const backend = shop();
  const token = await linkTo(backend);
  const identity = await findPasswordIdentity(backend.scope, "authid_1");
  if (identity) await setPassword(backend.scope, identity, PASSWORD);
  expect(await confirm(backend, token)).toBe(false);
});

it("takes no link of an address that the account has no more, or that is not proven", async () => {
  const moved = shop();
  expect(await confirm(moved, await linkTo(moved, TO, { from: "before@example.net" }))).toBe(false);
  const stranger = shop(unproven);
  expect(await confirm(stranger, await linkTo(stranger))).toBe(false);
  expect(change).not.toHaveBeenCalled();
});

const others = {
  id: "authid_2",
  app_metadata: { customer_id: "cus_2" },
  provider_identities: [{ id: "provid_2", provider: "emailpass", entity_id: TO }],
};

it.each<[string, Tables, boolean]>([
  ["another account's", { auth_identity: [ada(), others] }, false],
  ["an admin's", { auth_identity: [ada(), { ...others, app_metadata: { user_id: "user_1" } }] }, false],
  ["registered, and no account made of it", { auth_identity: [ada(), { ...others, app_metadata: null }] }, true],
])("looks whose the address is: %s", async (_case, more, isChanged) => {
  const backend = shop(proven, more);
  change.mockResolvedValue(undefined);
  expect(await confirm(backend, await linkTo(backend))).toBe(isChanged);
});

it("is refused where somebody registers the address in that moment, and a fault where nobody did", async () => {
  const backend = shop();
  change.mockImplementationOnce(async () => {
    throw new Error("no database");
  });
  await expect(confirm(backend, await linkTo(backend))).rejects.toThrow("no database");
  change.mockImplementationOnce(async () => {
    backend.tables.auth_identity?.push(others);
    throw new Error("already exists");
  });
  expect(await confirm(backend, await linkTo(backend))).toBe(false);
});

it("lets no link to a new password be mailed again that names the old address", async () => {
  const backend = shop();
  const exp = Math.floor(Date.now() / 1000) + 900;
  const claims = Buffer.from(JSON.stringify({ jti: "1", provider: "emailpass", exp })).toString("base64url");
  await keepResetToken(backend.scope, "authid_1", `h.${claims}.s`);
  expect(await readLiveResetToken(backend.scope, "authid_1", new Date())).not.toBeNull();
  await confirm(backend, await linkTo(backend));
  expect(await readLiveResetToken(backend.scope, "authid_1", new Date())).toBeNull();
});
