import type { SubscriberArgs } from "@medusajs/framework";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { unseal } from "../mail/seal";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop } from "../mail/test-support";
import sendPasswordReset, { config } from "./password-reset";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

type Reset = { entity_id: string; actor_type: string; token: string; metadata?: unknown };

const EXPIRES = Date.parse("2026-11-27T10:15:00.000Z") / 1000;
const tokenOf = (payload: object) =>
  `e30.${Buffer.from(JSON.stringify({ jti: "jti-1", provider: "emailpass", exp: EXPIRES, ...payload })).toString("base64url")}.sig`;
const token = tokenOf({});

let shop: FakeShop;

beforeEach(() => {
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  shop = fakeShop();
  shop.tables.auth_identity = [
    {
      id: "authid_1",
      app_metadata: { customer_id: "cus_1" },
      provider_identities: { provider: "emailpass", entity_id: "maya@example.com" },
    },
  ];
  shop.tables.customer = [{ id: "cus_1", has_account: true }];
  vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00.000Z"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const asked = (changes: Partial<Reset> = {}) => {
  const data: Reset = { entity_id: "maya@example.com", actor_type: "customer", token, ...changes };
  const event = { name: "auth.password_reset", data, metadata: {} };
  return sendPasswordReset({ event, container: shop.container, pluginOptions: {} } as SubscriberArgs<Reset>);
};

it("mails the link to the customer's own address, its token sealed", async () => {
  // The identity's filter is Medusa's to understand: the fake compares it as it stands.
  shop.tables.auth_identity = [{ id: "authid_1", app_metadata: { customer_id: "cus_1" } }];
  vi.spyOn(shop.container.resolve("query"), "graph").mockImplementation(async ({ entity }) => ({
    data: shop.tables[entity] ?? [],
  }));
  await asked();
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(shop.container, {
    template: "password-reset",
    key: "password-reset:jti-1",
    resourceId: "cus_1",
    trigger: "auth.password_reset",
    once: {
      to: "maya@example.com",
      sealedToken: expect.any(String),
      expiresAt: "2026-11-27T10:15:00.000Z",
    },
    locale: null,
  });
  const sealed = vi.mocked(sendMail).mock.lastCall?.[1].once?.sealedToken ?? "";
  expect(unseal(sealed, "jwt-secret")).toBe(token);
  expect(shop.locks).toEqual([expect.stringMatching(/^order-pages:mailbox:[\w-]{43}$/)]);
  expect(shop.log).toEqual([]);
});

describe("with the customer known", () => {
  beforeEach(() => {
    vi.spyOn(shop.container.resolve("query"), "graph").mockImplementation(async ({ entity }) => ({
      data: shop.tables[entity] ?? [],
    }));
  });

  it.each([
    [{ order_pages_locale: "de-CH" }, "de-CH"],
    [{ order_pages_locale: "no language\r\nBcc: all@example.com" }, null],
    ["de-CH", null],
    [null, null],
  ])("is in the language that %j tells", async (metadata, locale) => {
    await asked({ metadata });
    expect(vi.mocked(sendMail).mock.lastCall?.[1].locale).toBe(locale);
  });

  it.each<[string, Partial<Reset>]>([
    ["an admin's", { actor_type: "user" }],
    ["another provider's", { token: tokenOf({ provider: "google" }) }],
    ["no token of Medusa's", { token: "nonsense" }],
  ])("says nothing to a reset that is %s", async (_case, changes) => {
    await asked(changes);
    expect(sendMail).not.toHaveBeenCalled();
    expect(shop.log).toEqual([]);
  });

  it("mails nobody who has no account", async () => {
    shop.tables.customer = [];
    await asked();
    expect(sendMail).not.toHaveBeenCalled();
    expect(shop.log).toEqual([
      { level: "info", line: "order-pages: a password reset of no customer's account, no mail sent" },
    ]);
  });

  const mailed = (count: number, minutes: number, status: "success" | "failure" = "success") => {
    for (let mail = 0; mail < count; mail += 1) {
      shop.notifications.stored.push({
        id: `noti_${mail}_${minutes}`,
        to: "Maya@example.com",
        template: "password-reset",
        status,
        idempotency_key: `password-reset:${mail}:${minutes}`,
        resource_id: "cus_1",
        created_at: new Date(Date.now() - minutes * 60_000).toISOString(),
      });
    }
  };

  it("mails ten times an hour at most", async () => {
    mailed(9, 59);
    mailed(5, 61);
    await asked();
    expect(sendMail).toHaveBeenCalledTimes(1);
    mailed(1, 1);
    await asked();
    expect(sendMail).toHaveBeenCalledTimes(1);
    expect(shop.log).toEqual([
      {
        level: "warn",
        line: "order-pages: too many password resets of account cus_1 in an hour, no mail sent",
      },
    ]);
  });

  it("mails a link that was mailed before once more, as another mail", async () => {
    mailed(1, 5);
    const [mail] = shop.notifications.stored;
    if (mail) mail.idempotency_key = "password-reset:jti-1";
    await asked();
    expect(sendMail).toHaveBeenLastCalledWith(
      shop.container,
      expect.objectContaining({ key: "password-reset:jti-1:1" }),
    );
  });

  it("mails whoever has registered and no account yet: nobody is shut out by that", async () => {
    shop.tables.auth_identity = [{ id: "authid_1", app_metadata: null }];
    await asked();
    expect(sendMail).toHaveBeenCalledWith(shop.container, expect.objectContaining({ resourceId: "authid_1" }));
  });

  it("counts those that the relay did not take: they are tried again", async () => {
    mailed(10, 5, "failure");
    await asked();
    expect(sendMail).not.toHaveBeenCalled();
  });

  it("ends here, whatever goes wrong, and names no address", async () => {
    vi.mocked(sendMail).mockRejectedValue(new Error("maya@example.com is unknown"));
    await asked();
    expect(shop.log).toEqual([
      {
        level: "error",
        line: "order-pages: a password reset mail could not be sent and is not tried again: [address] is unknown",
      },
    ]);
  });
});

it("listens to Medusa's event", () => {
  expect(config).toEqual({
    event: "auth.password_reset",
    context: { subscriberId: "order-pages-password-reset" },
  });
});
