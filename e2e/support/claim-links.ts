import type { Purpose } from "@order-pages/shared/proofs/derived-key";
import { writeSignedToken } from "@order-pages/shared/proofs/signed-token";
import { linkSecret } from "./demo";

/** What the token of a claim's link carries. */
interface LinkFacts {
  readonly claim: string;
  readonly order: string;
  readonly customer: string;
  readonly mailbox: string;
}

interface Signing {
  readonly secret?: string;
  readonly purpose?: Purpose;
  readonly isOver?: boolean;
}

/** What whoever holds a link can read in it. */
export function factsInLink(token: string): LinkFacts {
  return JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString());
}

/** A link's token with other facts in it, signed as the plugin would, or with another secret, for something else, or too long ago. */
export function resignedLink(token: string, change: Partial<LinkFacts>, signing: Signing = {}): string {
  const { secret = linkSecret(), purpose = "claim link", isOver = false } = signing;
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  return writeSignedToken(purpose, { ...factsInLink(token), ...change }, isOver ? inAnHour - 7200 : inAnHour, secret);
}

/** A link's token whose facts were changed by somebody who cannot sign. */
export function rewrittenLink(token: string, change: Partial<LinkFacts>): string {
  const [, expiry, signature] = token.split(".");
  const facts = Buffer.from(JSON.stringify({ ...factsInLink(token), ...change })).toString("base64url");
  return `${facts}.${expiry}.${signature}`;
}
