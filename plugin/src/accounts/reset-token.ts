/** What Medusa's password reset token says of itself. */
export interface ResetToken {
  id: string;
  provider: string;
  expiresAt: Date;
}

/**
 * Reads a token that Medusa has just issued. It came from Medusa's own event, so its signature is not what is asked here.
 * @returns null where it is no such token
 */
export function readResetToken(token: string): ResetToken | null {
  try {
    const [, payload = ""] = token.split(".");
    const { jti, provider, exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
    if (typeof jti !== "string" || typeof provider !== "string" || !Number.isFinite(exp)) return null;
    return { id: jti, provider, expiresAt: new Date(exp * 1000) };
  } catch {
    return null;
  }
}
