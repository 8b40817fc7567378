import "server-only";
import { routes } from "@/lib/routes";
import { proofCookie } from "./proof-cookie";

/** What the mailed link of an account's address carries: long enough to sign in on the way. */
export const {
  keep: keepMailboxProof,
  read: readMailboxProof,
  drop: dropMailboxProof,
} = proofCookie({ name: "_confirm_email", path: routes.confirmEmail(), ttl: 60 * 60 });
