import "server-only";
import { routes } from "@/lib/routes";
import { proofCookie } from "./proof-cookie";

/**
 * What the mailed link of an account's address carries: long enough to sign in on the way. All of the account's pages are sent it,
 * because a sign-in's answer is the page it leads to, made for the request of the sign-in.
 */
export const {
  keep: keepMailboxProof,
  read: readMailboxProof,
  drop: dropMailboxProof,
} = proofCookie({ name: "_confirm_email", path: () => routes.account(), ttl: 60 * 60 });
