import { describe, expect, it } from "vitest";
import type { Attempt } from "./attempts";
import { orderPlacedMail, passwordResetMail } from "./request";
import { standingOf } from "./schedule";

const start = new Date("2026-11-27T10:00:00.000Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const request = orderPlacedMail("order_1", "order.placed");

const tries = (minutes: readonly number[], last: Attempt["status"] = "failure"): Attempt[] =>
  minutes.map((minute, index) => ({
    id: `noti_${index}`,
    status: index === minutes.length - 1 ? last : "failure",
    at: after(minute),
    isFinal: false,
    request,
  }));

it("is due at once where nobody has tried", () => {
  expect(standingOf([], start)).toEqual({ kind: "due", at: start });
});

describe("after tries that failed, the next is due", () => {
  it.each([
    ["a minute after a first that was cut off before its second", [0], 1],
    ["a minute after the first two, which follow each other", [0, 0], 1],
    ["five minutes after the third", [0, 0, 1], 6],
    ["a quarter of an hour after the fourth", [0, 0, 1, 6], 21],
    ["an hour after the fifth", [0, 0, 1, 6, 21], 81],
    ["an hour after every further one", [0, 0, 1, 6, 21, 81, 141, 201], 261],
    ["also at the very end of the day", [0, 0, 1, 6, 21, 1380], 1440],
  ])("%s", (_case, minutes, next) => {
    expect(standingOf(tries(minutes), start)).toEqual({ kind: "due", at: after(next) });
  });
});

it("is given up where the next try would come a day after the first", () => {
  expect(standingOf(tries([0, 0, 1, 6, 21, 1381]), after(1381))).toEqual({ kind: "given_up" });
});

it("is sent once any try was successful, whatever came after", () => {
  expect(standingOf(tries([0, 0], "success"), after(5))).toEqual({ kind: "sent" });
  const [first, second] = tries([0, 1]);
  if (!first || !second) throw new Error("two");
  expect(standingOf([{ ...first, status: "success" }, second], after(5))).toEqual({ kind: "sent" });
});

it("is under way for two minutes, then it was cut off with its backend", () => {
  const pending = tries([0], "pending");
  expect(standingOf(pending, after(1.99))).toEqual({ kind: "under_way" });
  expect(standingOf(pending, after(2))).toEqual({ kind: "due", at: after(1) });
  expect(standingOf(tries([0, 0, 30], "pending"), after(31))).toEqual({ kind: "under_way" });
});

it("is given up where its link ends first", () => {
  const once = { to: "a@example.com", sealedToken: "s", expiresAt: after(15).toISOString() };
  const reset = passwordResetMail({ id: "jti", accountId: "cus_1", earlier: 0 }, once, "auth.password_reset");
  const of = (minutes: readonly number[]) => tries(minutes).map((attempt) => ({ ...attempt, request: reset }));
  expect(standingOf(of([0, 0, 1]), after(1))).toEqual({ kind: "due", at: after(6) });
  expect(standingOf(of([0, 0, 1, 6]), after(6))).toEqual({ kind: "given_up" });
});

it("is given up at once where its recipient is refused for good", () => {
  const [refused] = tries([0]);
  if (!refused) throw new Error("one");
  expect(standingOf([{ ...refused, isFinal: true }], after(1))).toEqual({ kind: "given_up" });
});
