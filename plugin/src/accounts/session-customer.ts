import type { AuthContext } from "@medusajs/framework/http";

/** Whose session asks. */
export interface SessionCustomer {
  readonly customerId: string;
  /** The auth identity that they signed in with. */
  readonly identityId: string;
}

/** @param context as Medusa's guard has verified it */
export const sessionCustomerOf = ({ actor_id, auth_identity_id }: AuthContext): SessionCustomer => ({
  customerId: actor_id,
  identityId: auth_identity_id,
});
