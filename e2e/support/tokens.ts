import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What Medusa's tokens say; those of v1 name no actor but a domain. */
interface Claims {
  readonly actor_type: string;
  readonly domain: string;
  readonly iat: number;
  readonly exp: number;
}

const HOUR = 3600;

/** What the demo's backend signs its tokens with: the demo keeps it beside its demo.json. */
const secret = () => readFileSync(join(dirname(process.env.DEMO_JSON ?? ".demo/demo.json"), "secret"), "utf8");

/**
 * The token as the backend would have issued it with other claims: only the real secret makes one it believes. What stands
 * before it in the same word stays.
 */
function reissue(word: string, change: Partial<Claims>, signedWith = secret()): string {
  const [header = "", payload = ""] = word.split(".").slice(-3);
  const before = word.split(".").slice(0, -3);
  const claims = { ...JSON.parse(Buffer.from(payload, "base64url").toString()), ...change };
  const body = `${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
  const signature = createHmac("sha256", signedWith).update(body).digest("base64url");
  return [...before, body, signature].join(".");
}

const now = () => Math.floor(Date.now() / 1000);

export const expired = (token: string) => reissue(token, { iat: now() - 25 * HOUR, exp: now() - HOUR });
export const almostExpired = (token: string) => reissue(token, { iat: now() - 23 * HOUR, exp: now() + HOUR });
export const forged = (token: string) => reissue(token, {}, "somebody else's secret");
/** An admin's, who has the customer's id for one more chance. */
export const foreign = (token: string) => reissue(token, { actor_type: "user", domain: "admin" });
