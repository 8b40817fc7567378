import "server-only";
import { proofCookie } from "./proof-cookie";

/**
 * What the mailed link carries by which Medusa confirms an account's email address, as long as Medusa takes it. It waits for a sign-in:
 * who confirms has to know the account's password, or somebody could be made to confirm an account of another's making.
 */
export const {
  keep: keepConfirmationCode,
  read: readConfirmationCode,
  drop: dropConfirmationCode,
} = proofCookie({ name: "_confirm_code", path: () => "/", ttl: 15 * 60 });
