import "server-only";
import { counter } from "@/lib/security/counters";

/**
 * Sealed cookies cannot be taken back, only refused: a book of grants that was given up (sign-out, "forget this order") is
 * remembered here until it would have expired anyway, so that a copy of the cookie opens nothing.
 */
const DAY = 86_400;

/**
 * How long a browser keeps what it earned, in seconds: longer than most parcels take. More than 24 days would overflow the
 * timers that the memory counters expire with, and they would forget at once.
 */
export const BOOK_TTL = 21 * DAY;

let revoked: ReturnType<typeof counter> | undefined;

const store = () => {
  revoked ??= counter("revoked", 1, BOOK_TTL);
  return revoked;
};

/** Refuses the book with this id from now on. */
export async function revoke(bookId: string): Promise<void> {
  await store().set(bookId, 1, BOOK_TTL);
}

/** @returns whether the book with this id was given up */
export async function isRevoked(bookId: string): Promise<boolean> {
  return (await store().get(bookId)) !== null;
}
