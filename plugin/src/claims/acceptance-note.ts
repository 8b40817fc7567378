const START = "Accepted claim ";

/** On the order change by which an accepted claim moves its order, for the merchant to read too. */
export const acceptanceNote = (claimId: string): string => `${START}${claimId}: the asked mailbox agreed`;

/** Finds the order changes of accepted claims, as a filter of Medusa's query API. */
export const ANY_ACCEPTANCE_NOTE = { $like: `${START}%` };

/** Whether an order change is an accepted claim's, and no request of its own. */
export const isAcceptanceNote = (note: string | null | undefined): boolean => note?.startsWith(START) ?? false;
