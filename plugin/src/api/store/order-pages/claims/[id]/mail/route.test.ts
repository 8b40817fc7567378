import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../../../../../../test-support/container";
import { ask } from "../../../../../../test-support/exchange";
import { changeRow, hoursAgo, orderRow } from "../../../../../../test-support/rows";
import type { Row } from "../../../../../../test-support/tables";
import { POST } from "./route";

const sendTransferMail = vi.hoisted(() => vi.fn());
const after = vi.hoisted(() => vi.fn());

vi.mock("../../../../../../claims/send-transfer-mail", () => ({ sendTransferMail }));
vi.mock("node:timers/promises", () => ({ setTimeout: after }));

/** Nobody's patience ends before a test says so. */
const never = new Promise<never>(() => {});

beforeEach(() => {
  sendTransferMail.mockReset();
  after.mockReset();
  after.mockReturnValue(never);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const mailAgain = (change: Row, id = "ordch_1") =>
  ask(POST, aBackend({ order: [orderRow({ id: "order_1" })], order_change: [change] }).scope, {
    customer: "cus_1",
    params: { id },
  });

describe("mailing a request again", () => {
  it.each(["sent", "failed", "limited"])("answers what became of it: %s", async (outcome) => {
    sendTransferMail.mockResolvedValue(outcome);
    const answer = await mailAgain(changeRow({ id: "ordch_1" }));
    expect(answer).toEqual({ status: 200, body: { outcome } });
    const [, transfer, options] = sendTransferMail.mock.calls[0] ?? [];
    expect(transfer).toMatchObject({ id: "ordch_1", orderId: "order_1", customerId: "cus_1" });
    expect(options).toEqual({ trigger: "claim.mail", isFirst: false });
  });

  it("keeps nobody waiting for a slow mail server: the mail goes on after the answer", async () => {
    sendTransferMail.mockReturnValue(never);
    after.mockImplementation(async (_milliseconds: number, outcome: string) => outcome);
    expect((await mailAgain(changeRow({ id: "ordch_1" }))).body).toEqual({ outcome: "pending" });
    expect(after).toHaveBeenCalledExactlyOnceWith(2500, "pending");
  });

  it.each([
    ["declined", { status: "declined", declined_at: hoursAgo(0) }],
    ["taken back", { deleted_at: hoursAgo(0) }],
  ])("mails nobody about one that was %s", async (_case, more) => {
    expect((await mailAgain(changeRow({ id: "ordch_1", ...more }))).body).toEqual({ outcome: "not_pending" });
    expect(sendTransferMail).not.toHaveBeenCalled();
  });

  it.each([
    ["somebody else's", changeRow({ id: "ordch_1", customer: "cus_2" })],
    ["none", changeRow({ id: "ordch_2" })],
  ])("knows no request that is %s", async (_case, change) => {
    const answer = await mailAgain(change);
    expect(answer).toEqual({ status: 404, body: { type: "not_found", message: "Claim was not found" } });
    expect(sendTransferMail).not.toHaveBeenCalled();
  });
});
