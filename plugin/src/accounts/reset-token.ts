/** What Medusa's password reset token says of itself. */
export interface ResetToken {
  id: string;
  provider: string;
  /** For how long it was issued. */
  minutes: number;
}

/**
 * Reads a token that Medusa has just issued. It came from Medusa's own event, so its signature is not what is asked here.
 * @returns null where it is no such token
 */
export function readResetToken(token: string): ResetToken | null {
  try {
    const [, payload = ""] = token.split(".");
    const { jti, provider, iat, exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
    if (typeof jti !== "string" || typeof provider !== "string" || !Number.isFinite(exp - iat)) return null;
    return { id: jti, provider, minutes: Math.floor((exp - iat) / 60) };
  } catch {
    return null;
  }
}
