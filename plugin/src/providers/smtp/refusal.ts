/** Begins the message of an error that no later try mends. A message, because Medusa keeps nothing else of a provider's error. */
export const REFUSED_FOR_GOOD = "The mail server refuses the recipient for good";

/** What nodemailer says about a server's refusal. */
interface Refusal {
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** The server wants a sign-in: the merchant's to mend. */
const SIGN_IN_WANTED = 530;

/** RFC 3463: 5.7 is a policy, such as relaying denied, and tells nothing about the mailbox. */
const POLICY = /^\d{3}[ -]5\.7\./;

/** Whether a server answered an error that stays (5xx) to the recipient's address itself. */
export function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode, response } = Object(error) as Refusal;
  if (command !== "RCPT TO" || typeof responseCode !== "number") return false;
  return responseCode >= 500 && responseCode !== SIGN_IN_WANTED && !POLICY.test(String(response));
}
