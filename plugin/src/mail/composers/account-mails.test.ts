import { beforeEach, describe, expect, it } from "vitest";
import { writeEmailChangeToken } from "../../accounts/email-change-link";
import { proven } from "../../test-support/account-requests";
import { type Backend, JWT_SECRET } from "../../test-support/container";
import { emailChangeMail, passwordChangedMail } from "../request";
import { seal } from "../seal";
import { composeEmailChangeMail, composeEmailChangeNoticeMail } from "./email-change";
import { composePasswordChangedMail } from "./password-changed";

const TO = "ada@elsewhere.example";
const change = { customerId: "cus_1", identityId: "authid_1", from: "ada@example.net", to: TO, passwordDigest: "d" };

let shop: Backend;

beforeEach(() => {
  shop = proven();
});

function mail(template: "email-change" | "email-change-notice", to: string, askedAt = new Date()) {
  const { token, expiresAt } = writeEmailChangeToken(shop.scope, change, askedAt);
  const once = { to, sealedToken: seal(token, JWT_SECRET), expiresAt: expiresAt.toISOString() };
  return { token, request: emailChangeMail(template, { customerId: "cus_1", askedAt }, once) };
}

const A_DAY_AGO = () => new Date(Date.now() - 24 * 3_600_000 - 1000);

describe("the mail to a new address", () => {
  it("carries the link that confirms it", async () => {
    const { token, request } = mail("email-change", TO);
    const composed = await composeEmailChangeMail(shop.scope, request);
    expect(composed?.to).toBe(TO);
    expect(composed?.content.text).toContain(`https://shop.example/account/change-email/open?token=${token}\n`);
  });

  it("tells the owner of an account with it so, and carries no link that changes anything", async () => {
    shop.tables.customer?.push({ id: "cus_2", email: TO, has_account: true });
    const composed = await composeEmailChangeMail(shop.scope, mail("email-change", TO).request);
    expect(composed?.to).toBe(TO);
    expect(composed?.content.subject).toBe("You already have an account");
    expect(composed?.content.text).not.toContain("token");
  });

  it("is nothing once the link has ended, or where it cannot be read", async () => {
    const { request } = mail("email-change", TO);
    expect(await composeEmailChangeMail(shop.scope, mail("email-change", TO, A_DAY_AGO()).request)).toBeNull();
    expect(await composeEmailChangeMail(shop.scope, { ...request, once: null })).toBeNull();
  });
});

it("the old address is told, and sees neither the new one nor a link to it", async () => {
  const { token, request } = mail("email-change-notice", "ada@example.net");
  const composed = await composeEmailChangeNoticeMail(shop.scope, request);
  expect(composed?.to).toBe("ada@example.net");
  expect(composed?.content.text).toContain("https://shop.example/account/forgot-password");
  expect(composed?.content.html).not.toContain(token);
  expect(composed?.content.html).not.toContain(TO);
  const ended = mail("email-change-notice", "ada@example.net", A_DAY_AGO()).request;
  expect(await composeEmailChangeNoticeMail(shop.scope, ended)).toBeNull();
});

it("a changed password is told to the address that the account has", async () => {
  const composed = await composePasswordChangedMail(shop.scope, passwordChangedMail("cus_1", new Date()));
  expect(composed?.to).toBe("ada@example.net");
  expect(composed?.content.subject).toBe("Your password has been changed");
  expect(await composePasswordChangedMail(shop.scope, passwordChangedMail("cus_gone", new Date()))).toBeNull();
});
