import type { MedusaContainer } from "@medusajs/framework/types";
import { owedSpan } from "../mail/never-tried";
import type { Claim } from "./claim";
import { readClaimMails } from "./claim-mails";
import { readRecordedClaims } from "./records";
import { exceededLimit } from "./send-claim-mail";
import { readTransfers } from "./transfers";

/**
 * Open claims whose mail nobody has tried to send: their event was lost, or ended before the first try. Those that a limit held
 * back are not among them. Of the newest hundred in reach, newest first.
 * @param reach how far back to look, in milliseconds
 */
export async function untriedClaims(container: MedusaContainer, now: Date, reach: number): Promise<Claim[]> {
  const { from, to } = await owedSpan(container, now, reach);
  const inSpan = { $gt: from.toISOString(), $lt: to.toISOString() };
  const asked = await Promise.all([
    readRecordedClaims(container, { state: "pending", requested_at: inSpan }),
    readTransfers(container, { status: "requested", created_at: inSpan }),
  ]);
  const open = asked.flat().filter(({ state }) => state === "pending");
  const mails = await readClaimMails(
    container,
    open.map(({ id }) => id),
  );
  const tried = new Set(mails.map(({ claimId }) => claimId));
  const untried: Claim[] = [];
  for (const claim of open) {
    if (!claim.email || tried.has(claim.id)) continue;
    if ((await exceededLimit(container, claim, claim.email)) === null) untried.push(claim);
  }
  return untried;
}
