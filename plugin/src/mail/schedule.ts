import type { Attempt } from "./attempts";

const MINUTE_MS = 60_000;

/** How long after a failed try the next one is made; the last pause is kept up until the mail is given up. */
const PAUSES_MS = [1, 1, 5, 15, 60].map((minutes) => minutes * MINUTE_MS);

/** A relay that is down for longer has been noticed by somebody; a confirmation of the day before yesterday helps nobody. */
export const GIVEN_UP_AFTER_MS = 24 * 60 * MINUTE_MS;

/** Longer than a relay may take to answer. A try that was begun earlier and has no end was cut off with its backend. */
const UNDER_WAY_MS = 2 * MINUTE_MS;

/**
 * Where a mail stands after the tries at it.
 * `due` since or from `at`; `under_way` at some backend; `sent`; `given_up`: no further try is made.
 */
export type MailStanding =
  | { readonly kind: "due"; readonly at: Date }
  | { readonly kind: "under_way" }
  | { readonly kind: "sent" }
  | { readonly kind: "given_up" };

/**
 * @param attempts every try at one mail, oldest first; none means that it is due at once
 */
export function standingOf(attempts: readonly Attempt[], now: Date): MailStanding {
  if (attempts.some(({ status }) => status === "success")) return { kind: "sent" };
  const first = attempts[0];
  const last = attempts.at(-1);
  if (!first || !last) return { kind: "due", at: now };
  if (last.status === "pending" && now.getTime() - last.at.getTime() < UNDER_WAY_MS) return { kind: "under_way" };
  if (last.isFinal) return { kind: "given_up" };
  const pause = PAUSES_MS[attempts.length - 1] ?? PAUSES_MS.at(-1) ?? 0;
  const at = new Date(last.at.getTime() + pause);
  return at.getTime() > endOf(first) ? { kind: "given_up" } : { kind: "due", at };
}

/** When a mail is given up: a day after its first try, or when its link ends. */
function endOf({ at, request }: Attempt): number {
  const aDayLater = at.getTime() + GIVEN_UP_AFTER_MS;
  return request.once ? Math.min(aDayLater, Date.parse(request.once.expiresAt)) : aDayLater;
}
