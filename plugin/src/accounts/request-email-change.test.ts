import { beforeEach, expect, it, vi } from "vitest";
import { unseal } from "../mail/seal";
import { type SendOutcome, sendMail } from "../mail/send";
import { NOW, proven, unproven } from "../test-support/account-requests";
import { ada, PASSWORD } from "../test-support/auth-module";
import { type Backend, JWT_SECRET, type Tables } from "../test-support/container";
import { mailRow, repeat } from "../test-support/rows";
import { readEmailChangeToken } from "./email-change-link";
import { requestEmailChange } from "./request-email-change";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

const TO = "ada@elsewhere.example";
const CUSTOMER = { customerId: "cus_1", identityId: "authid_1" };

beforeEach(() => void vi.mocked(sendMail).mockReset().mockResolvedValue("sent"));

const shop = (of: (more?: Tables) => Backend = proven, more: Tables = {}) => of({ auth_identity: [ada()], ...more });
const ask = ({ scope }: Backend, to = TO, password = PASSWORD) =>
  requestEmailChange(scope, CUSTOMER, { to, password }, "de-CH");
const mails = () => vi.mocked(sendMail).mock.calls.map(([, request]) => request);

it("mails the new address a link, and the old one a notice", async () => {
  const backend = shop();
  expect(await ask(backend)).toBe("sent");
  const [notice, link] = mails();
  expect([notice?.template, notice?.once?.to]).toEqual(["email-change-notice", "ada@example.net"]);
  expect([link?.template, link?.once?.to]).toEqual(["email-change", TO]);
  const token = unseal(link?.once?.sealedToken ?? "", JWT_SECRET) ?? "";
  const carried = {
    ...CUSTOMER,
    from: "ada@example.net",
    to: TO,
    passwordDigest: expect.stringMatching(/^[\w-]{43}$/),
  };
  expect(readEmailChangeToken(backend.scope, token, NOW)).toEqual(carried);
  expect(readEmailChangeToken(backend.scope, token, new Date(NOW.getTime() + 24 * 3_600_000))).toBeNull();
});

it("says the same of an address that is another account's, and asks nobody whether it is", async () => {
  const other = { id: "authid_2", app_metadata: { customer_id: "cus_2" }, provider_identities: [] };
  const backend = shop(proven, {
    auth_identity: [ada(), other],
    customer: [{ id: "cus_1", email: "ada@example.net" }],
  });
  const graph = vi.spyOn(backend.scope.resolve("query"), "graph");
  expect(await ask(backend)).toBe("sent");
  expect(JSON.stringify(graph.mock.calls)).not.toContain(TO);
});

it("changes nothing by itself", async () => {
  const backend = shop();
  await ask(backend);
  expect(backend.tables.customer).toMatchObject([{ email: "ada@example.net" }]);
  expect(backend.tables.auth_identity).toMatchObject([{ provider_identities: [{ entity_id: "ada@example.net" }] }]);
});

it.each<[string, () => Backend, string, string, string]>([
  ["a session alone", () => shop(), TO, "a guess", "wrong_password"],
  ["the address it has", () => shop(), "ada@example.net", PASSWORD, "same"],
  ["an account whose mailbox is not proven", () => shop(unproven), TO, PASSWORD, "unproven"],
  ["an account without a password", () => shop(proven, { auth_identity: [] }), TO, PASSWORD, "no_password"],
])("mails nobody for %s", async (_case, prepare, to, password, outcome) => {
  expect(await ask(prepare(), to, password)).toBe(outcome);
  expect(sendMail).not.toHaveBeenCalled();
});

const mailed = (count: number, more: object) =>
  repeat(count, () => mailRow({ template: "email-change", created_at: new Date(NOW.getTime() - 3_000_000), ...more }));

it.each([
  ["to a mailbox, whoever asks", { to: TO.toUpperCase(), resource_id: "cus_2" }],
  ["from an account, wherever they go", { to: "someone@example.org", resource_id: "cus_1" }],
])("sends five an hour %s", async (_case, more) => {
  expect(await ask(shop(proven, { notification: mailed(4, more) }))).toBe("sent");
  expect(await ask(shop(proven, { notification: mailed(5, more) }))).toBe("too_often");
});

it.each<[SendOutcome, string]>([
  ["under_way", "sent"],
  ["failed", "failed"],
  ["not_tried", "failed"],
])("tells a mail that is %s as %s", async (sending, told) => {
  vi.mocked(sendMail).mockResolvedValue(sending);
  expect(await ask(shop())).toBe(told);
});
