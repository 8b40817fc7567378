/** What one day allows, so that nobody can be bombarded with requests for their orders. */
export const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Requests of one customer. */
export const REQUESTS_A_DAY = 30;

/** Mails about one order, whoever asks and however often a request is canceled and made again. */
export const MAILS_A_DAY_FOR_AN_ORDER = 5;

/** Mails about all the orders of one mailbox. */
export const MAILS_A_DAY_TO_A_MAILBOX = 20;

/** How long a claim waits for its answer. */
export const GOOD_FOR_MS = 14 * A_DAY_MS;
