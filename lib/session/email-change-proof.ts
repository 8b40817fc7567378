import "server-only";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { proofCookie } from "./proof-cookie";

/** What the mailed link of a new address carries: long enough to sign in on the way, as that of the account's address. */
export const {
  keep: keepEmailChangeProof,
  read: readEmailChangeProof,
  drop: dropEmailChangeProof,
} = proofCookie({ name: "_change_email", path: () => routes.account(), ttl: 60 * 60 });

const facts = z.object({ to: z.string() });

/**
 * The address that a link says it changes to, for its owner to look at. It proves nothing: only the backend knows its links.
 * @returns `null` for what is no link of the shop's
 */
export function emailIn(proof: string): string | null {
  try {
    const [carried = ""] = proof.split(".");
    return facts.safeParse(JSON.parse(Buffer.from(carried, "base64url").toString())).data?.to ?? null;
  } catch {
    return null;
  }
}
