import { until } from "./wait.mjs";

/** @typedef {{ address: string, name: string }} Mailbox */
/** @typedef {{ id: string, subject: string, to: Mailbox[], from: Mailbox[], text: string, html: string }} Mail */

/**
 * Every mail in the inbox: of a test's own, for in one where thousands have come it takes seconds.
 * @param {string} inbox its address, from demo.json
 * @returns {Promise<Mail[]>} in the order in which they came
 */
export const listMails = (inbox) => askInbox(inbox, "/email");

/**
 * The mails to one mailbox. Only their summaries are searched: the bodies of a whole inbox are megabytes.
 * @param {string} inbox
 * @param {string} address in any spelling: Medusa v1 writes every address in small letters
 * @returns {Promise<Mail[]>} in the order in which they came
 * @throws Error where the inbox has more of them than it tells at once
 */
export async function mailsTo(inbox, address) {
  const about = new URLSearchParams({ search: address, sort: "asc", limit: "200" });
  const { items, total } = /** @type {{ items: Pick<Mail, "id" | "to">[], total: number }} */ (
    await askInbox(inbox, `/email/summary?${about}`)
  );
  if (total > items.length)
    throw new Error(`The inbox has ${total} mails about ${address}, too many to be told at once`);
  const isTo = (/** @type {Mailbox} */ to) => to.address.toLowerCase() === address.toLowerCase();
  const ids = items.filter(({ to }) => to.some(isTo)).map(({ id }) => id);
  return Promise.all(ids.map((id) => askInbox(inbox, `/email/${id}`)));
}

/** @param {string} inbox @param {string} path of its REST interface @returns {Promise<any>} */
async function askInbox(inbox, path) {
  const answer = await fetch(`${inbox}/api${path}`, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`The inbox answered ${answer.status}`);
  return answer.json();
}

/**
 * Waits for a mail: subscribers run after the request that caused them was answered.
 * @param {string} inbox
 * @param {{ to: string, text: string, timeout?: number }} wanted `text` is something that subject or text hold
 * @returns {Promise<Mail>}
 */
export async function waitForMail(inbox, { to, text, timeout = 15_000 }) {
  /** @type {Mail | undefined} */
  let found;
  const isThere = async () => {
    const mails = await mailsTo(inbox, to);
    found = mails.find((mail) => `${mail.subject}\n${mail.text}`.includes(text));
    return found !== undefined;
  };
  await until(isThere, { timeout, every: 200 });
  if (!found) throw new Error(`No mail to ${to} with "${text}" came within ${timeout} ms`);
  return found;
}
