import type { SubscriberArgs } from "@medusajs/framework";
import { beforeEach, expect, it, vi } from "vitest";
import { unseal } from "../mail/seal";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop } from "../mail/test-support";
import sendEmailConfirmation, { config } from "./email-verification";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

type Requested = Parameters<typeof sendEmailConfirmation>[0]["event"]["data"];

const EMAIL = "maya@example.com";
const EXPIRES = "2026-11-27T10:15:00.000Z";

let shop: FakeShop;

beforeEach(() => {
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  shop = fakeShop();
  shop.tables.auth_identity = [
    {
      id: "authid_1",
      app_metadata: { customer_id: "cus_1" },
      provider_identities: { provider: "emailpass", entity_id: EMAIL },
    },
  ];
  // The fake knows no filter by a relation.
  vi.spyOn(shop.container.resolve("query"), "graph").mockImplementation(async ({ entity }) => ({
    data: shop.tables[entity] ?? [],
  }));
  vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00.000Z"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const requested = (changes: Partial<Requested> = {}) => {
  const data: Requested = {
    entity_id: EMAIL,
    entity_type: "email",
    auth_identity_id: "authid_1",
    code: "the-code",
    expires_at: new Date(EXPIRES),
    ...changes,
  };
  const event = { name: "auth.verification_requested", data, metadata: {} };
  return sendEmailConfirmation({ event, container: shop.container, pluginOptions: {} } as SubscriberArgs<Requested>);
};

it("mails the address its link, with its code sealed", async () => {
  await requested();
  const [[, mail] = []] = vi.mocked(sendMail).mock.calls;
  expect(mail).toMatchObject({
    template: "email-confirmation",
    resourceId: "cus_1",
    trigger: "auth.verification_requested",
    once: { to: EMAIL, expiresAt: EXPIRES },
  });
  expect(mail?.key).toMatch(/^email-confirmation:[\w-]{22}$/);
  expect(JSON.stringify(mail)).not.toContain("the-code");
  expect(unseal(mail?.once?.sealedToken ?? "", "jwt-secret")).toBe("the-code");
});

it("mails whoever has registered and no account yet", async () => {
  for (const identity of shop.tables.auth_identity ?? []) Object.assign(identity, { app_metadata: null });
  await requested({ expires_at: EXPIRES });
  expect(vi.mocked(sendMail).mock.calls[0]?.[1]).toMatchObject({ resourceId: "authid_1" });
});

it.each<[string, Partial<Requested>]>([
  ["what is no email", { entity_type: "phone" }],
  ["what is verified already", { code: "" }],
])("says nothing to %s", async (_case, changes) => {
  await requested(changes);
  expect(sendMail).not.toHaveBeenCalled();
  expect(shop.log).toEqual([]);
});

it.each<[string, Partial<Requested>, object]>([
  ["another identity has", { auth_identity_id: "authid_2" }, {}],
  ["is an admin's", {}, { app_metadata: { user_id: "user_1" } }],
])("mails no address that %s", async (_case, changes, identity) => {
  for (const known of shop.tables.auth_identity ?? []) Object.assign(known, identity);
  await requested(changes);
  expect(sendMail).not.toHaveBeenCalled();
  expect(shop.log).toEqual([
    { level: "info", line: "order-pages: a verification of no customer's own address, no mail sent" },
  ]);
});

it("mails five times an hour at most", async () => {
  for (let mail = 0; mail < 5; mail += 1) {
    shop.notifications.stored.push({
      id: `noti_${mail}`,
      to: EMAIL,
      template: "email-confirmation",
      status: "success",
      idempotency_key: `email-confirmation:${mail}`,
      resource_id: "cus_1",
      created_at: new Date(Date.now() - 60_000).toISOString(),
    });
  }
  await requested();
  expect(sendMail).not.toHaveBeenCalled();
  expect(shop.log).toEqual([
    { level: "warn", line: "order-pages: too many verifications of account cus_1 in an hour, no mail sent" },
  ]);
});

it("ends here, whatever goes wrong, and names no address", async () => {
  vi.mocked(sendMail).mockRejectedValue(new Error(`${EMAIL} is unknown`));
  await requested();
  expect(shop.log).toEqual([
    {
      level: "error",
      line: "order-pages: a verification mail could not be sent and is not tried again: [address] is unknown",
    },
  ]);
});

it("listens to Medusa's event", () => {
  expect(config).toEqual({
    event: "auth.verification_requested",
    context: { subscriberId: "order-pages-email-verification" },
  });
});
