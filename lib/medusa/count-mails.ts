import "server-only";
import { telemetry } from "@/lib/telemetry/telemetry";
import type { Backend } from "./backend";

/** The same backend; what asks it for mails is counted, by kind and never by whom they go to. */
export function countMails(backend: Backend): Backend {
  return {
    ...backend,
    mailOrderLink: counted("order_link", backend.mailOrderLink),
    requestPasswordReset: counted("password_reset", backend.requestPasswordReset),
    mailMailboxLink: counted("mailbox_link", backend.mailMailboxLink),
    mailConfirmation: counted("email_confirmation", backend.mailConfirmation),
    requestEmailChange: counted("email_change", backend.requestEmailChange),
    requestClaims: counted("claim", backend.requestClaims),
    requestClaimable: counted("claim", backend.requestClaimable),
    resendClaim: counted("claim", backend.resendClaim),
    resendWithdrawal: counted("withdrawal", backend.resendWithdrawal),
  };
}

/** @returns the same question; each answer counts as a mail, an answer of several as several */
function counted<Asked extends unknown[], Answer>(kind: string, ask: (...asked: Asked) => Promise<Answer>) {
  return async (...asked: Asked): Promise<Answer> => {
    const answer = await ask(...asked);
    if (!SAYS_NONE.has(answer)) telemetry()?.count("mails", { kind }, Array.isArray(answer) ? answer.length : 1);
    return answer;
  };
}

/** Answers after which nothing is mailed; `null` is said to a token that is not good, and by a backend that mails no such thing. */
const SAYS_NONE: ReadonlySet<unknown> = new Set([
  null,
  "too_often",
  "ended",
  "proven",
  "same",
  "unproven",
  "wrong_password",
  "limited",
  "busy",
]);
