import { until } from "./wait.mjs";

/** @typedef {{ address: string, name: string }} Mailbox */
/** @typedef {{ id: string, subject: string, to: Mailbox[], from: Mailbox[], text: string, html: string }} Mail */

/**
 * Every mail in the inbox: of a test's own, for in one where thousands have come it takes seconds.
 * @param {string} inbox its address, from demo.json
 * @returns {Promise<Mail[]>} in the order in which they came
 */
export const listMails = (inbox) => askInbox(inbox, "/email");

/** So many summaries the inbox tells at once. */
const PAGE = 200;
/** Of the shop's own mailbox, whose mails have no end, nobody waits for an older one. */
const LAST = 50;

/**
 * The mails to one mailbox, the last fifty. Only their summaries are searched: the bodies of a whole inbox are megabytes.
 * @param {string} inbox
 * @param {string} address in any spelling: Medusa v1 writes every address in small letters
 * @returns {Promise<Mail[]>} in the order in which they came
 */
export async function mailsTo(inbox, address) {
  const search = (/** @type {number} */ skip) => {
    const query = new URLSearchParams({ search: address, sort: "asc", limit: String(PAGE), skip: String(skip) });
    return askInbox(inbox, `/email/summary?${query}`);
  };
  /** @type {{ items: Pick<Mail, "id" | "to">[], total: number }} */
  let page = await search(0);
  if (page.total > PAGE) page = await search(page.total - PAGE);
  const isTo = (/** @type {Mailbox} */ to) => to.address.toLowerCase() === address.toLowerCase();
  const ids = page.items.filter(({ to }) => to.some(isTo)).map(({ id }) => id);
  return Promise.all(ids.slice(-LAST).map((id) => askInbox(inbox, `/email/${id}`)));
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
