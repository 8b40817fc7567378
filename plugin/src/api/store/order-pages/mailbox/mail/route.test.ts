import { beforeEach, describe, expect, it, vi } from "vitest";
import { mailMailboxLink } from "../../../../../accounts/mail-mailbox-link";
import { writeMailboxToken } from "../../../../../accounts/mailbox-link";
import { aBackend } from "../../../../../test-support/container";
import { ask } from "../../../../../test-support/exchange";
import { customerRow } from "../../../../../test-support/rows";
import { POST as confirm } from "../confirm/route";
import { ConfirmBody } from "../confirm/validator";
import { POST } from "./route";

const after = vi.hoisted(() => vi.fn());

vi.mock("node:timers/promises", () => ({ setTimeout: after }));
vi.mock("../../../../../accounts/mail-mailbox-link", () => ({ mailMailboxLink: vi.fn() }));

/** Nobody's patience ends before a test says so. */
const never = new Promise<never>(() => {});

beforeEach(() => {
  after.mockReset().mockReturnValue(never);
  vi.mocked(mailMailboxLink).mockReset();
});

describe("mailing the link that proves a mailbox", () => {
  const { scope } = aBackend();
  const mail = () => ask(POST, scope, { customer: "cus_1" });

  it("goes to the token's customer, and answers what came of it", async () => {
    vi.mocked(mailMailboxLink).mockResolvedValue("sent");
    expect(await mail()).toEqual({ status: 200, body: { outcome: "sent" } });
    expect(mailMailboxLink).toHaveBeenCalledExactlyOnceWith(scope, "cus_1", null);
  });

  it("is none of an account without an address", async () => {
    vi.mocked(mailMailboxLink).mockResolvedValue(null);
    const body = { type: "not_found", message: "The account has no email address" };
    expect(await mail()).toEqual({ status: 404, body });
  });

  it("keeps nobody waiting for a slow mail server", async () => {
    vi.mocked(mailMailboxLink).mockReturnValue(never);
    after.mockImplementation(async (_milliseconds: number, outcome: string) => outcome);
    expect(await mail()).toEqual({ status: 200, body: { outcome: "sent" } });
    expect(after).toHaveBeenCalledExactlyOnceWith(2500, "sent");
  });
});

describe("proving a mailbox", () => {
  const MINE = { customerId: "cus_1", email: "ada@example.net" };
  /** Two accounts that came to have one address: a link to it is still one account's. */
  const shop = () =>
    aBackend({ customer: [customerRow(), customerRow({ id: "cus_2" })] }, { options: { linkSecret: "s".repeat(40) } });
  const prove = async (link: typeof MINE, customer = "cus_1", mailedAt = new Date()) => {
    const { scope, tables } = shop();
    const token = writeMailboxToken(scope, link, mailedAt);
    const { body } = await ask(confirm, scope, { customer, validatedBody: { token } });
    return { body, proofs: tables.MailboxProof ?? [] };
  };

  it("needs the link and the account's own session", async () => {
    const { body, proofs } = await prove(MINE);
    expect(body).toEqual({ outcome: "proven" });
    expect(proofs).toMatchObject([{ customer_id: "cus_1", email: "ada@example.net", by: "link" }]);
  });

  it.each<[string, Parameters<typeof prove>]>([
    ["another account's session", [MINE, "cus_2"]],
    ["the link of an address that the account has no more", [{ ...MINE, email: "before@example.net" }]],
    ["another spelling of its address", [{ ...MINE, email: "Ada@example.net" }]],
    ["a link of yesterday", [MINE, "cus_1", new Date(Date.now() - 25 * 3_600_000)]],
  ])("is refused with %s, and proves nothing", async (_what, given) => {
    expect(await prove(...given)).toEqual({ body: { outcome: "refused" }, proofs: [] });
  });

  it("is refused with what we did not sign", async () => {
    const elsewhere = aBackend({}, { options: { linkSecret: "t".repeat(40) } });
    const { scope, tables } = shop();
    for (const token of ["nonsense", writeMailboxToken(elsewhere.scope, MINE, new Date())]) {
      const { body } = await ask(confirm, scope, { customer: "cus_1", validatedBody: { token } });
      expect(body).toEqual({ outcome: "refused" });
    }
    expect(tables.MailboxProof ?? []).toEqual([]);
  });

  it("takes a token alone", () => {
    expect(ConfirmBody.safeParse({ token: "t".repeat(2000) }).success).toBe(true);
    for (const body of [
      {},
      { token: "" },
      { token: "t".repeat(2001) },
      { token: ["t"] },
      { token: "t", email: "a@b.de" },
    ])
      expect(ConfirmBody.safeParse(body).success, JSON.stringify(body)).toBe(false);
  });
});
