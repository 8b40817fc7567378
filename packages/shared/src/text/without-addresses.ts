/** An error's message for the log. Mail servers like to quote the recipient; a log is no place for that. */
export function withoutAddresses(error: unknown): string {
  return messageOf(error).replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "[address]");
}

/** Medusa's workflows throw errors that were taken apart to be stored: plain objects with a message. */
function messageOf(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return String(hasMessage ? error.message : error);
}
