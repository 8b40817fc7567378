/** What customers may change of themselves without proving anything. */
export interface ProfileDetails {
  readonly firstName: string;
  /** Empty for none. */
  readonly lastName: string;
  /** Empty for none. */
  readonly phone: string;
}

/** What customers see of themselves, and what this backend lets them change by their password. */
export interface Profile extends ProfileDetails {
  readonly canChange: { readonly password: boolean; readonly email: boolean };
}

/** `token` is the session's from now on. */
export type PasswordChange = { readonly token: string } | { readonly refused: "wrongCurrentPassword" };

/**
 * `sent` is said also of an address that has an account, whose owner alone is told so. `failed`: not taken yet, it is tried again;
 * `unproven`: the address of before has to be proven first.
 */
export type EmailChangeRequest = "sent" | "failed" | "too_often" | "same" | "unproven" | "wrong_password";
