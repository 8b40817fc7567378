/** What customers see and change of themselves. */
export interface ProfileBackend {
  /**
   * What the customer that a token belongs to sees and may change of themselves.
   * @returns `null` for a token that is not good
   * @throws BackendUnavailable
   */
  readProfile(token: string): Promise<Profile | null>;

  /**
   * @returns whether they were changed; not, for a token that is not good
   * @throws BackendUnavailable
   */
  changeDetails(token: string, details: ProfileDetails): Promise<boolean>;

  /**
   * Changes the password of the customer that a token belongs to, for who knows the one before. Offered where the profile says so
   * (`Profile.canChange`), as what follows.
   * @param email what the account has
   * @returns `null` for a token that is not good, and a backend that does not change it
   * @throws BackendUnavailable also where it may have been done all the same
   */
  changePassword(
    token: string,
    asked: { readonly email: string; readonly current: string; readonly next: string },
  ): Promise<PasswordChange | null>;

  /**
   * Has a link mailed to a new address, without which nothing changes, and a notice to the one before; says the same of an address
   * that has an account.
   * @param asked the email in its one spelling, and the account's password
   * @returns `null` for a token that is not good, and a backend that does not change it
   * @throws BackendUnavailable
   */
  requestEmailChange(
    token: string,
    asked: { readonly email: string; readonly password: string },
  ): Promise<EmailChangeRequest | null>;

  /**
   * Gives the account that a token belongs to the address that a mailed link names.
   * @param proof what the link carries
   * @returns whether the account has it now; not, for a link that has ended or is another account's
   * @throws BackendUnavailable
   */
  confirmEmailChange(token: string, proof: string): Promise<boolean>;
}

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
