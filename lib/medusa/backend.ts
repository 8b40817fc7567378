import type { AccountBackend } from "./accounts";
import type { ClaimBackend } from "./claims";
import type { InspectedBackend } from "./inspection";
import type { OrderBackend } from "./orders";
import type { ProfileBackend } from "./profile";
import type { RequestBackend } from "./shopper-requests";
import type { WithdrawalBackend } from "./withdrawals";

/**
 * The shop's backend in this app's words. One folder beside this file implements it for one generation of Medusa;
 * nothing outside `lib/medusa` knows which one answers.
 *
 * Three answers are never confused: a value (found), `null` (not found), and a thrown `BackendUnavailable` (down, slow,
 * failing, or answering something that makes no sense).
 */
export interface Backend
  extends OrderBackend,
    AccountBackend,
    ProfileBackend,
    ClaimBackend,
    RequestBackend,
    WithdrawalBackend,
    InspectedBackend {}

/** The backend did not give a usable answer in time. Says nothing about whether a thing exists. */
export class BackendUnavailable extends Error {
  override readonly name = "BackendUnavailable";

  constructor(
    /** Which way it failed; for the log and the status, never for the shopper. */
    readonly reason: "unreachable" | "timeout" | "busy" | "failed" | "malformed" | "misconfigured",
    options?: ErrorOptions,
  ) {
    super(`The backend is unavailable (${reason})`, options);
  }
}
