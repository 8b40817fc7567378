/** What a link of a mail carries, in one word: `<text in base64url>.<token>`, the text being what Medusa v1's token leaves out. */
export interface MailedProof {
  /** `null` where the link carries the token alone. */
  readonly text: string | null;
  readonly token: string;
}

/** Puts what Medusa's token leaves out before it, in the same word. */
export function writeMailedProof(text: string, token: string): string {
  return `${Buffer.from(text).toString("base64url")}.${token}`;
}

/** Takes a mailed link's word apart; whether it is any good, Medusa says. */
export function readMailedProof(proof: string): MailedProof {
  const [text = "", ...token] = proof.split(".");
  if (token.length !== 3) return { text: null, token: proof };
  return { text: Buffer.from(text, "base64url").toString(), token: token.join(".") };
}
