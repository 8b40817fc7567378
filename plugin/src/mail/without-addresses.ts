/** An error's message for the log. Mail servers like to quote the recipient; a log is no place for that. */
export function withoutAddresses(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "[address]");
}
