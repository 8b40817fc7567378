import { until } from "./wait.mjs";

/** @typedef {{ address: string, name: string }} Mailbox */
/** @typedef {{ id: string, subject: string, to: Mailbox[], from: Mailbox[], text: string, html: string }} Mail */

/**
 * Every mail in the inbox, over its own REST interface.
 * @param {string} inbox its address, from demo.json
 * @returns {Promise<Mail[]>} in the order in which they came
 */
export async function listMails(inbox) {
  const answer = await fetch(`${inbox}/api/email`, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`The inbox answered ${answer.status}`);
  return /** @type {Promise<Mail[]>} */ (answer.json());
}

/**
 * Waits for a mail: subscribers run after the request that caused them was answered.
 * @param {string} inbox
 * @param {{ to: string, text: string, timeout?: number }} wanted `text` is something that subject or text hold
 * @returns {Promise<Mail>}
 */
export async function waitForMail(inbox, { to, text, timeout = 15_000 }) {
  // Medusa v1 writes every address in small letters.
  const isTo = (/** @type {Mailbox} */ { address }) => address.toLowerCase() === to.toLowerCase();
  /** @type {Mail | undefined} */
  let found;
  const isThere = async () => {
    const mails = await listMails(inbox);
    found = mails.find((mail) => mail.to.some(isTo) && `${mail.subject}\n${mail.text}`.includes(text));
    return found !== undefined;
  };
  await until(isThere, { timeout, every: 200 });
  if (!found) throw new Error(`No mail to ${to} with "${text}" came within ${timeout} ms`);
  return found;
}
