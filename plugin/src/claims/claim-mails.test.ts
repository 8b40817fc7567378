import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { hoursAgo, mailRow, repeat } from "../test-support/rows";
import { type ClaimMailRecord, mailState, readClaimMails } from "./claim-mails";

describe("the mails about requests", () => {
  it("are theirs alone, newest first", async () => {
    const notification = [
      mailRow({
        resource_id: "ordch_1",
        status: "failure",
        created_at: hoursAgo(3),
        original_notification_id: "noti_first",
      }),
      mailRow({ resource_id: "ordch_2", created_at: hoursAgo(1) }),
      mailRow({ resource_id: "ordch_3" }),
      mailRow({ resource_id: "ordch_1", template: "order-placed" }),
    ];
    expect(await readClaimMails(aBackend({ notification }).scope, ["ordch_1", "ordch_2"])).toEqual([
      { claimId: "ordch_2", status: "success", createdAt: hoursAgo(1), isRetry: false },
      { claimId: "ordch_1", status: "failure", createdAt: hoursAgo(3), isRetry: true },
    ]);
  });

  it("are not asked for where there is no request", async () => {
    const { scope } = aBackend({ notification: [mailRow({ resource_id: "ordch_1" })] });
    expect(await readClaimMails(scope, [])).toEqual([]);
  });

  it("are the thousand newest at most", async () => {
    const notification = repeat(1001, () => mailRow({ resource_id: "ordch_1" }));
    expect(await readClaimMails(aBackend({ notification }).scope, ["ordch_1"])).toHaveLength(1000);
  });
});

describe("what became of a mail", () => {
  const asked = hoursAgo(1);
  const at = (seconds: number) => new Date(asked.getTime() + seconds * 1000);
  const mail = (status: ClaimMailRecord["status"], seconds: number): ClaimMailRecord => ({
    claimId: "ordch_1",
    status,
    createdAt: at(seconds),
    isRetry: false,
  });

  it("tells when it was sent", () => {
    expect(mailState([mail("failure", 9), mail("success", 2)], asked, at(10))).toEqual({
      state: "sent",
      sentAt: at(2),
    });
  });

  it.each([
    [60, "pending"],
    [60.001, "failed"],
  ])("is known %d seconds after it was asked for: %s", (seconds, state) => {
    expect(mailState([], asked, at(seconds))).toEqual({ state, sentAt: null });
    expect(mailState([mail("failure", 5)], asked, at(seconds + 5))).toEqual({ state, sentAt: null });
  });

  it("waits for one more that is under way", () => {
    expect(mailState([mail("pending", 100), mail("failure", 1)], asked, at(110)).state).toBe("pending");
  });
});
