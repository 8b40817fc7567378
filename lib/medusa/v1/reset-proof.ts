import { z } from "zod";

/** Medusa v1 wants the account's email beside the token it mailed; a link carries both in one word: `<email>.<token>`. */
export interface ResetProof {
  readonly email: string;
  readonly token: string;
}

/** @returns what a mailed link carries; `null` where that is no such link's */
export function readResetProof(proof: string): ResetProof | null {
  const [encoded = "", ...token] = proof.split(".");
  const email = z.email().safeParse(Buffer.from(encoded, "base64url").toString());
  return email.success && token.length === 3 ? { email: email.data, token: token.join(".") } : null;
}
