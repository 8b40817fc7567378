import type { MedusaContainer } from "@medusajs/framework/types";
import { listAttempts } from "../mail/attempts";
import { owedSpan } from "../mail/never-tried";
import { readOptions } from "../options/read-options";
import type { Claim } from "./claim";
import { readRecordedClaims } from "./records";

/** A backend that stopped between the answer and its mail is up again by then; older ones were told of by no version of this. */
const REACH_MS = 60 * 60_000;

/** Claims that were declined within the hour and of which nobody has tried to tell whoever asked, newest first. */
export async function unmailedDeclines(container: MedusaContainer, now: Date): Promise<Claim[]> {
  if (!readOptions(container).mails.claimEnded) return [];
  const { from, to } = await owedSpan(container, now, REACH_MS);
  const finished_at = { $gt: from.toISOString(), $lt: to.toISOString() };
  const declined = await readRecordedClaims(container, { state: "declined", finished_at });
  const ids = declined.map(({ id }) => id);
  if (ids.length === 0) return [];
  const attempts = await listAttempts(container, { template: "claim-ended", resource_id: ids });
  const tried = new Set(attempts.map(({ request }) => request.resourceId));
  return declined.filter(({ id }) => !tried.has(id));
}
