import { expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { customerRow } from "../test-support/rows";
import { readMailbox } from "./mailbox-proofs";
import { notePasswordChanged } from "./password-changed";
import { keepResetToken, readLiveResetToken } from "./reset-links";
import { isEnded } from "./sessions";

const NOW = new Date("2026-11-27T12:00:00Z");
const SECOND = NOW.getTime() / 1000;
const EMAIL = "ada@example.net";

const shop = (appMetadata: object | null) =>
  aBackend({
    auth_identity: [
      { id: "authid_1", app_metadata: appMetadata, provider_identities: [{ provider: "emailpass", entity_id: EMAIL }] },
    ],
    customer: [customerRow()],
  });

const session = (customerId: string, issuedAt: number) => ({
  customerId,
  identityId: "authid_1",
  issuedAt,
  endsAt: issuedAt + 86_400,
});

const tokenUntil = (seconds: number) =>
  `e30.${Buffer.from(JSON.stringify({ jti: "jti-1", provider: "emailpass", exp: seconds })).toString("base64url")}.sig`;

it("ends what was before, proves the mailbox and uses the link up", async () => {
  const { scope } = shop({ customer_id: "cus_1" });
  const token = tokenUntil(SECOND + 900);
  await keepResetToken(scope, "authid_1", token);
  expect(await readLiveResetToken(scope, "authid_1", NOW)).toBe(token);
  await notePasswordChanged(scope, EMAIL, NOW);
  expect(await readMailbox(scope, "cus_1")).toEqual({ email: EMAIL, isProven: true });
  expect(await isEnded(scope, session("cus_1", SECOND))).toBe(true);
  expect(await isEnded(scope, session("cus_1", SECOND + 1))).toBe(false);
  expect(await readLiveResetToken(scope, "authid_1", NOW)).toBeNull();
});

it("ends what was made with an address before there was an account", async () => {
  const { scope, tables } = shop(null);
  await notePasswordChanged(scope, EMAIL, NOW);
  expect(tables.MailboxProof ?? [], "whose mailbox it is nobody knows yet").toEqual([]);
  expect(await isEnded(scope, session("", SECOND))).toBe(true);
  // The account that is made afterwards has it from the very identity.
  expect(await isEnded(scope, session("cus_1", SECOND))).toBe(true);
});

it("keeps no link of which nobody can tell when it ends, and forgets the one before", async () => {
  const { scope, tables } = shop(null);
  await keepResetToken(scope, "authid_1", tokenUntil(SECOND + 900));
  await keepResetToken(scope, "authid_1", "no token of Medusa's");
  expect(tables.ResetLink).toEqual([]);
});

it("keeps one live link, and mails none again that ends in a moment", async () => {
  const { scope, tables } = shop(null);
  await keepResetToken(scope, "authid_1", tokenUntil(SECOND + 900));
  await keepResetToken(scope, "authid_1", tokenUntil(SECOND + 901));
  expect(tables.ResetLink).toHaveLength(1);
  expect(await readLiveResetToken(scope, "authid_1", NOW)).toBe(tokenUntil(SECOND + 901));
  expect(await readLiveResetToken(scope, "authid_1", new Date(NOW.getTime() + 781_000))).toBeNull();
  expect(await readLiveResetToken(scope, "authid_2", NOW)).toBeNull();
});
