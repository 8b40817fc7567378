import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { mailClaimEnded } from "../claims/mail-claim-ended";
import { type ClaimMailOutcome, tryClaimMail } from "../claims/send-claim-mail";
import { unmailedDeclines } from "../claims/unmailed-declines";
import { untriedClaims } from "../claims/untried-claims";
import { dueAgain } from "../mail/due-again";
import { lostPackageMails } from "../mail/lost-package-mails";
import { lostUpdates } from "../mail/lost-updates";
import { neverTried } from "../mail/never-tried";
import type { MailRequest } from "../mail/request";
import { sendMail } from "../mail/send";
import { requireValidOptionsOfWorker } from "../options/require-valid-options";
import { noteBeforeMail } from "../promise/note-before-mail";

// Evaluated once, while a worker starts: see there.
requireValidOptionsOfWorker();

const HOUR_MS = 60 * 60_000;

const DAY_MS = 24 * HOUR_MS;

/** After so many in a row the relay is down, and each further try might wait ten seconds for it. */
const FAILURES_IN_A_ROW = 3;

/** What was lost while no backend ran is looked for once after each start; afterwards a look at the last hour will do. */
let reach = 7 * DAY_MS;

/** Sends what is due: mails whose last try failed, and confirmations, cancellations, refunds, packages, claims and their refusals whose event was lost. */
export default async function sendDueMails(container: MedusaContainer): Promise<void> {
  const now = new Date();
  try {
    await sendAll(await dueAgain(container, now), (request) => sendMail(container, request));
    await sendAll(await neverTried(container, now, reach), (request) => noteAndSend(container, request));
    await sendAll(await lostUpdates(container, now), (request) => sendMail(container, request));
    await sendAll(await lostPackageMails(container, now), (request) => noteAndSend(container, request));
    await sendAll(await untriedClaims(container, now, reach), (claim) =>
      tryClaimMail(container, claim, { trigger: "send-due-mails", isFirst: true }),
    );
    await sendAll(await unmailedDeclines(container, now), (claim) =>
      mailClaimEnded(container, claim, "send-due-mails"),
    );
    reach = HOUR_MS;
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: mails that are due could not be read: ${withoutAddresses(error)}`);
  }
}

/** As the event would have done that was lost. */
async function noteAndSend(container: MedusaContainer, request: MailRequest): Promise<ClaimMailOutcome> {
  await noteBeforeMail(container, request);
  return sendMail(container, request);
}

async function sendAll<T>(mails: readonly T[], send: (mail: T) => Promise<ClaimMailOutcome>): Promise<void> {
  let failures = 0;
  for (const mail of mails) {
    const outcome = await send(mail);
    // A mail that cannot be composed says nothing about the relay, and must not keep the others waiting.
    if (outcome === "not_tried") continue;
    failures = outcome === "failed" ? failures + 1 : 0;
    if (failures >= FAILURES_IN_A_ROW) return;
  }
}

export const config = { name: "order-pages-send-due-mails", schedule: "* * * * *" };
