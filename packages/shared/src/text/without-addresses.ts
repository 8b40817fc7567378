/** A mailbox with its domain; the part before the @ may be quoted and then hold anything, and outside of quotes an apostrophe. */
const ADDRESS = /(?<quote>'?)(?:"(?:[^"\\\r\n]|\\.)*"|[^\s<>"(),;:@]+)(?:@|%40)(?:\[[^\]\s]*\]|[^\s<>"'(),;:@]+)/gi;

/**
 * An error's message for the log. Mail servers like to quote the recipient; a log is no place for that.
 * @param known an address that the message may name, taken out first, however strangely it is spelled
 */
export function withoutAddresses(error: unknown, known?: string | null): string {
  const message = messageOf(error);
  const rest = known ? message.replace(new RegExp(known.replace(/[^\w\s]/g, "\\$&"), "gi"), "[address]") : message;
  return rest.replace(ADDRESS, "$<quote>[address]");
}

/** Medusa's workflows throw errors that were taken apart to be stored: plain objects with a message. */
function messageOf(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return String(hasMessage ? error.message : error);
}
