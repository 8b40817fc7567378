import { describe, expect, it } from "vitest";
import { POST as confirm } from "../api/store/order-pages/mailbox/confirm/route";
import { aBackend } from "../test-support/container";
import { ask } from "../test-support/exchange";
import { customerRow } from "../test-support/rows";
import { readMailboxToken, writeMailboxToken } from "./mailbox-link";
import { readMailbox } from "./mailbox-proofs";

const SECRET = "a secret of at least thirty-two characters";
const NOW = new Date("2026-11-27T12:00:00Z");
const LINK = { customerId: "cus_1", email: "ada@example.net" };

const shop = (linkSecret: string | undefined = SECRET) =>
  aBackend(
    {
      customer: [customerRow(), customerRow({ id: "cus_2", email: "mallory@example.net" })],
    },
    { options: { linkSecret } },
  );

describe("a mailed link", () => {
  it.each([SECRET, undefined])("says whose mailbox it proves, for a day (secret: %s)", (secret) => {
    const { scope } = shop(secret);
    const token = writeMailboxToken(scope, LINK, NOW);
    expect(readMailboxToken(scope, token, NOW)).toEqual(LINK);
    expect(readMailboxToken(scope, token, new Date(NOW.getTime() + 86_399_000))).toEqual(LINK);
    expect(readMailboxToken(scope, token, new Date(NOW.getTime() + 86_400_000))).toBeNull();
  });

  it("is the shop's own, and of this kind", () => {
    const token = writeMailboxToken(shop("another secret of thirty-two characters").scope, LINK, NOW);
    expect(readMailboxToken(shop().scope, token, NOW)).toBeNull();
    expect(readMailboxToken(shop().scope, "nonsense", NOW)).toBeNull();
  });
});

describe("confirming", () => {
  const openLink = async (customer: string, link = LINK, backend = shop()) => {
    const token = writeMailboxToken(backend.scope, link, new Date());
    const { body } = await ask(confirm, backend.scope, { customer, validatedBody: { token } });
    return { body, mailbox: await readMailbox(backend.scope, link.customerId) };
  };

  it("proves the mailbox to the account that is signed in", async () => {
    expect(await openLink("cus_1")).toEqual({
      body: { outcome: "proven" },
      mailbox: { email: "ada@example.net", isProven: true },
    });
  });

  it("proves nothing to another account, nor by another's session", async () => {
    expect(await openLink("cus_2")).toMatchObject({ body: { outcome: "refused" }, mailbox: { isProven: false } });
  });

  it.each(["ada@example.org", "Ada@example.net"])(
    "proves nothing of an account whose address is %s now",
    async (email) => {
      const backend = shop();
      backend.tables.customer = [customerRow({ email })];
      expect(await openLink("cus_1", LINK, backend)).toMatchObject({
        body: { outcome: "refused" },
        mailbox: { email, isProven: false },
      });
    },
  );

  it("may be pressed twice, and is kept once", async () => {
    const backend = shop();
    await openLink("cus_1", LINK, backend);
    expect((await openLink("cus_1", LINK, backend)).body).toEqual({ outcome: "proven" });
    expect(backend.tables.MailboxProof).toHaveLength(1);
  });
});
