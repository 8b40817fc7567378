import "server-only";
import { routes } from "@/lib/routes";
import { proofCookie } from "./proof-cookie";

/** What the mailed link of a new password carries, as long as Medusa accepts it. */
export const {
  keep: keepResetProof,
  read: readResetProof,
  drop: dropResetProof,
} = proofCookie({ name: "_password_reset", path: () => routes.resetPassword(), ttl: 15 * 60 });
