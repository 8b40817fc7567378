import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../../../../../../test-support/container";
import { ask } from "../../../../../../test-support/exchange";
import { changeRow, claimRow, hoursAgo, orderRow } from "../../../../../../test-support/rows";
import type { Row } from "../../../../../../test-support/tables";
import { POST } from "./route";

const sendClaimMail = vi.hoisted(() => vi.fn());
const after = vi.hoisted(() => vi.fn());

vi.mock("../../../../../../claims/send-claim-mail", () => ({ sendClaimMail }));
vi.mock("node:timers/promises", () => ({ setTimeout: after }));

/** Nobody's patience ends before a test says so. */
const never = new Promise<never>(() => {});

beforeEach(() => {
  sendClaimMail.mockReset();
  after.mockReset();
  after.mockReturnValue(never);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Good for as long as any test. */
const expires_at = new Date("2100-01-01");

const mailAgain = (claim: Row, id = "opclaim_1") =>
  ask(POST, aBackend({ order: [orderRow({ id: "order_1" })], order_page_claim: [claim], order_change: [] }).scope, {
    customer: "cus_1",
    params: { id },
  });

describe("mailing a request again", () => {
  it.each(["sent", "failed", "limited"])("answers what became of it: %s", async (outcome) => {
    sendClaimMail.mockResolvedValue(outcome);
    const answer = await mailAgain(claimRow({ id: "opclaim_1", expires_at }));
    expect(answer).toEqual({ status: 200, body: { outcome } });
    const [, claim, options] = sendClaimMail.mock.calls[0] ?? [];
    expect(claim).toMatchObject({ id: "opclaim_1", orderId: "order_1", customerId: "cus_1" });
    expect(options).toEqual({ trigger: "claim.mail", isFirst: false });
  });

  it("keeps nobody waiting for a slow mail server: the mail goes on after the answer", async () => {
    sendClaimMail.mockReturnValue(never);
    after.mockImplementation(async (_milliseconds: number, outcome: string) => outcome);
    expect((await mailAgain(claimRow({ id: "opclaim_1", expires_at }))).body).toEqual({ outcome: "pending" });
    expect(after).toHaveBeenCalledExactlyOnceWith(2500, "pending");
  });

  it.each([
    ["declined", { state: "declined" }],
    ["taken back", { state: "canceled" }],
    ["expired", { expires_at: hoursAgo(0) }],
    ["overtaken by another email of its order", { order_email: "wrong@example.com" }],
  ])("mails nobody about one that was %s", async (_case, more) => {
    expect((await mailAgain(claimRow({ id: "opclaim_1", expires_at, ...more }))).body).toEqual({
      outcome: "not_pending",
    });
    expect(sendClaimMail).not.toHaveBeenCalled();
  });

  it("mails a transfer again that Medusa keeps", async () => {
    sendClaimMail.mockResolvedValue("sent");
    const { scope } = aBackend({ order: [orderRow({ id: "order_1" })], order_change: [changeRow({ id: "ordch_1" })] });
    const answer = await ask(POST, scope, { customer: "cus_1", params: { id: "ordch_1" } });
    expect(answer.body).toEqual({ outcome: "sent" });
    expect(sendClaimMail.mock.calls[0]?.[1]).toMatchObject({ id: "ordch_1", transferToken: "a-token" });
  });

  it.each([
    ["somebody else's", claimRow({ id: "opclaim_1", customer_id: "cus_2" })],
    ["none", claimRow({ id: "opclaim_2" })],
  ])("knows no request that is %s", async (_case, claim) => {
    const answer = await mailAgain(claim);
    expect(answer).toEqual({ status: 404, body: { type: "not_found", message: "Claim was not found" } });
    expect(sendClaimMail).not.toHaveBeenCalled();
  });
});
