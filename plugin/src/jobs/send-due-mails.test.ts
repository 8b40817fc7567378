import { beforeEach, expect, it, vi } from "vitest";
import type { Claim } from "../claims/claim";
import { mailClaimEnded } from "../claims/mail-claim-ended";
import { tryClaimMail } from "../claims/send-claim-mail";
import { unmailedDeclines } from "../claims/unmailed-declines";
import { untriedClaims } from "../claims/untried-claims";
import { dueAgain } from "../mail/due-again";
import { lostPackageMails } from "../mail/lost-package-mails";
import { lostUpdates } from "../mail/lost-updates";
import { neverTried } from "../mail/never-tried";
import { type MailRequest, orderPlacedMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop } from "../mail/test-support";
import { requireValidOptionsOfWorker } from "../options/require-valid-options";
import { noteBeforeMail } from "../promise/note-before-mail";

vi.mock("../promise/note-before-mail", () => ({ noteBeforeMail: vi.fn() }));
vi.mock("../mail/due-again", () => ({ dueAgain: vi.fn() }));
vi.mock("../mail/lost-package-mails", () => ({ lostPackageMails: vi.fn() }));
vi.mock("../mail/lost-updates", () => ({ lostUpdates: vi.fn() }));
vi.mock("../mail/never-tried", () => ({ neverTried: vi.fn() }));
vi.mock("../claims/send-claim-mail", () => ({ tryClaimMail: vi.fn() }));
vi.mock("../claims/mail-claim-ended", () => ({ mailClaimEnded: vi.fn() }));
vi.mock("../claims/unmailed-declines", () => ({ unmailedDeclines: vi.fn() }));
vi.mock("../claims/untried-claims", () => ({ untriedClaims: vi.fn() }));
vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));
vi.mock("../options/require-valid-options", () => ({ requireValidOptionsOfWorker: vi.fn() }));

const HOUR = 60 * 60_000;
const mails = (name: string, count: number): MailRequest[] =>
  Array.from({ length: count }, (_, index) => orderPlacedMail(`${name}_${index}`, "send-due-mails"));

let shop: FakeShop;
let job: typeof import("./send-due-mails");

beforeEach(async () => {
  shop = fakeShop();
  vi.mocked(dueAgain).mockReset().mockResolvedValue([]);
  vi.mocked(neverTried).mockReset().mockResolvedValue([]);
  vi.mocked(lostUpdates).mockReset().mockResolvedValue([]);
  vi.mocked(lostPackageMails).mockReset().mockResolvedValue([]);
  vi.mocked(untriedClaims).mockReset().mockResolvedValue([]);
  vi.mocked(unmailedDeclines).mockReset().mockResolvedValue([]);
  vi.mocked(mailClaimEnded).mockReset().mockResolvedValue("sent");
  vi.mocked(tryClaimMail).mockReset().mockResolvedValue("sent");
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  vi.mocked(noteBeforeMail).mockReset();
  vi.mocked(requireValidOptionsOfWorker).mockClear();
  // A backend that has just started.
  vi.resetModules();
  job = await import("./send-due-mails");
});

const sent = () => vi.mocked(sendMail).mock.calls.map(([, { resourceId }]) => resourceId);

it("runs every minute under its own name, and stops a worker with wrong options", () => {
  expect(job.config).toEqual({ name: "order-pages-send-due-mails", schedule: "* * * * *" });
  expect(requireValidOptionsOfWorker).toHaveBeenCalledTimes(1);
});

it("sends what failed, then what nobody tried", async () => {
  vi.mocked(dueAgain).mockResolvedValue(mails("again", 2));
  vi.mocked(neverTried).mockResolvedValue(mails("lost", 2));
  vi.mocked(lostUpdates).mockResolvedValue(mails("canceled", 1));
  vi.mocked(lostPackageMails).mockResolvedValue(mails("shipped", 1));
  await job.default(shop.container);
  expect(sent()).toEqual(["again_0", "again_1", "lost_0", "lost_1", "canceled_0", "shipped_0"]);
  expect(vi.mocked(sendMail).mock.calls[0]?.[0]).toBe(shop.container);
});

it("notes what an event that was lost would have, before each mail of it", async () => {
  vi.mocked(dueAgain).mockResolvedValue(mails("again", 1));
  vi.mocked(neverTried).mockResolvedValue(mails("lost", 2));
  vi.mocked(lostPackageMails).mockResolvedValue(mails("ready", 1));
  const steps: string[] = [];
  vi.mocked(noteBeforeMail).mockImplementation(async (_shop, { resourceId }) => void steps.push(`note ${resourceId}`));
  vi.mocked(sendMail).mockImplementation(async (_shop, { resourceId }) => {
    steps.push(`send ${resourceId}`);
    return "sent";
  });
  await job.default(shop.container);
  expect(steps).toEqual([
    ...["send again_0", "note lost_0", "send lost_0", "note lost_1", "send lost_1"],
    ...["note ready_0", "send ready_0"],
  ]);
});

it("tells of what was declined and told to nobody", async () => {
  const declined = { id: "opclaim_1" } as Claim;
  vi.mocked(unmailedDeclines).mockResolvedValue([declined]);
  await job.default(shop.container);
  expect(mailClaimEnded).toHaveBeenCalledExactlyOnceWith(shop.container, declined, "send-due-mails");
});

it("looks a week back after a start, then an hour", async () => {
  for (const hours of [7 * 24, 1, 1]) {
    await job.default(shop.container);
    expect(vi.mocked(neverTried).mock.lastCall?.[2]).toBe(hours * HOUR);
    expect(vi.mocked(untriedClaims).mock.lastCall?.[2]).toBe(hours * HOUR);
  }
  expect(vi.mocked(neverTried).mock.lastCall?.[1]).toEqual(vi.mocked(dueAgain).mock.lastCall?.[1]);
});

it("mails claims whose event was lost, under their limits, and stops where the relay is down", async () => {
  const lost = Array.from({ length: 5 }, (_, index) => ({ id: `opclaim_${index}` }) as Claim);
  vi.mocked(untriedClaims).mockResolvedValue(lost);
  await job.default(shop.container);
  expect(vi.mocked(tryClaimMail).mock.calls).toEqual(
    lost.map((claim) => [shop.container, claim, { trigger: "send-due-mails", isFirst: true }]),
  );
  vi.mocked(tryClaimMail).mockClear().mockResolvedValue("failed");
  await job.default(shop.container);
  expect(tryClaimMail).toHaveBeenCalledTimes(3);
});

it("stops after three failures in a row: the relay is down, and the rest waits for the next minute", async () => {
  vi.mocked(dueAgain).mockResolvedValue(mails("again", 9));
  vi.mocked(sendMail).mockResolvedValue("failed");
  await job.default(shop.container);
  expect(sent()).toEqual(["again_0", "again_1", "again_2"]);
});

it("goes on behind a mail or two that cannot be sent", async () => {
  vi.mocked(dueAgain).mockResolvedValue(mails("again", 6));
  for (const outcome of ["failed", "failed", "sent", "failed", "failed", "under_way"] as const) {
    vi.mocked(sendMail).mockResolvedValueOnce(outcome);
  }
  await job.default(shop.container);
  expect(sent()).toHaveLength(6);
});

it("skips mails that cannot be composed, however many, and still tells when the relay is down", async () => {
  vi.mocked(dueAgain).mockResolvedValue(mails("again", 9));
  for (const outcome of ["not_tried", "not_tried", "not_tried", "failed", "not_tried", "failed"] as const) {
    vi.mocked(sendMail).mockResolvedValueOnce(outcome);
  }
  vi.mocked(sendMail).mockResolvedValue("failed");
  await job.default(shop.container);
  expect(sent()).toHaveLength(7);
});

it("logs without addresses where it cannot read, and looks a week back again", async () => {
  vi.mocked(dueAgain).mockRejectedValueOnce(new Error("no database for maya@example.com"));
  await job.default(shop.container);
  expect(shop.log).toEqual([
    { level: "error", line: "order-pages: mails that are due could not be read: no database for [address]" },
  ]);
  await job.default(shop.container);
  expect(vi.mocked(neverTried).mock.lastCall?.[2]).toBe(7 * 24 * HOUR);
});
