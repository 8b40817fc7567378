import "server-only";
import { TOKEN_REFUSED } from "../failure";
import { bearer, request } from "../http";
import type { PasswordChange, Profile, ProfileDetails } from "../profile";
import { readCustomer, signIn } from "./account";

/** See `Backend.readProfile`. Medusa v1 would take any email without a proof of it, so that none is offered. */
export async function readProfile(token: string): Promise<Profile | null> {
  const customer = await readCustomer(token);
  return (
    customer && {
      firstName: customer.first_name ?? "",
      lastName: customer.last_name ?? "",
      phone: customer.phone ?? "",
      canChange: { password: true, email: false },
    }
  );
}

/** See `Backend.changeDetails`. */
export async function changeDetails(token: string, { firstName, lastName, phone }: ProfileDetails): Promise<boolean> {
  return update(token, { first_name: firstName, last_name: lastName, phone });
}

/**
 * Medusa v1 takes a new password from whoever has a session, so that the one before is tried first, by a sign-in. It takes no token
 * back: the session goes on with its own, and so do others.
 */
export async function changePassword(
  token: string,
  { email, current, next }: { readonly email: string; readonly current: string; readonly next: string },
): Promise<PasswordChange | null> {
  if ((await signIn(email, current)) === null) return { refused: "wrongCurrentPassword" };
  return (await update(token, { password: next })) ? { token } : null;
}

export async function requestEmailChange(): Promise<null> {
  return null;
}

export async function confirmEmailChange(): Promise<boolean> {
  return false;
}

async function update(token: string, body: Readonly<Record<string, string>>): Promise<boolean> {
  const init = { method: "POST", body, headers: bearer(token), absent: TOKEN_REFUSED } as const;
  return (await request("/store/customers/me", init)) !== null;
}
