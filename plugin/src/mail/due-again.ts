import type { MedusaContainer } from "@medusajs/framework/types";
import { NotificationStatus } from "@medusajs/framework/utils";
import { type Attempt, listAttempts } from "./attempts";
import { type MailRequest, TEMPLATES } from "./request";
import { GIVEN_UP_AFTER_MS, standingOf } from "./schedule";

/** As many as are read at once. */
const PAGE = 1000;

/** Mails whose last try failed or was cut off, and whose pause is over; the longest due first. */
export async function dueAgain(container: MedusaContainer, now: Date): Promise<MailRequest[]> {
  const unsent = await unsentAttempts(container, now);
  const resources = [...new Set(unsent.map(({ request }) => request.resourceId))];
  const sent = new Set<string>();
  for (let start = 0; start < resources.length; start += PAGE) {
    const filters = {
      template: TEMPLATES,
      resource_id: resources.slice(start, start + PAGE),
      status: NotificationStatus.SUCCESS,
    };
    for (const { request } of await listAttempts(container, filters)) sent.add(request.key);
  }
  const due = [...byMail(unsent).values()].flatMap((attempts) => {
    const standing = standingOf(attempts, now);
    const request = attempts[0]?.request;
    const isDue = request && !sent.has(request.key) && standing.kind === "due" && standing.at <= now;
    return isDue ? [{ request, at: standing.at }] : [];
  });
  return due.sort((one, other) => one.at.getTime() - other.at.getTime()).map(({ request }) => request);
}

/** Tries of mails that may not have been given up yet: two days back, for a backend may have been off for one of them. */
async function unsentAttempts(container: MedusaContainer, now: Date): Promise<Attempt[]> {
  const filters = {
    template: TEMPLATES,
    status: [NotificationStatus.FAILURE, NotificationStatus.PENDING],
    created_at: { $gt: new Date(now.getTime() - 2 * GIVEN_UP_AFTER_MS).toISOString() },
  };
  const attempts: Attempt[] = [];
  for (let skip = 0; ; skip += PAGE) {
    const page = await listAttempts(container, filters, { skip, take: PAGE });
    attempts.push(...page);
    if (page.length < PAGE) return attempts;
  }
}

function byMail(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const mails = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const { key } = attempt.request;
    mails.set(key, [...(mails.get(key) ?? []), attempt]);
  }
  return mails;
}
