import "server-only";
import { readSignedToken, writeSignedToken } from "@order-pages/shared/proofs/signed-token";
import { z } from "zod";
import { env } from "@/lib/env";
import type { RequestViewer } from "@/lib/medusa/shopper-requests";
import { newest } from "./seal";

/** In seconds. Whoever fills the form in for longer declares all the same, as somebody who typed it. */
const TTL = 4 * 60 * 60;

const noteSchema = z.object({
  orderId: z.string(),
  viewer: z.discriminatedUnion("by", [
    z.object({ by: z.literal("owner"), customer_id: z.string() }),
    z.object({ by: z.literal("grant"), email: z.string() }),
    z.object({ by: z.literal("fresh") }),
  ]),
});

/** Who saw which order in full when the form was drawn. */
export type WithdrawalNote = z.output<typeof noteSchema>;

/**
 * Writes down in the form itself under which access it was drawn: a session that ends while somebody reads what they confirm takes
 * nothing from their declaration. The plugin looks once more whether the order is still theirs.
 */
export function writeNote(note: { readonly orderId: string; readonly viewer: RequestViewer }, now: Date): string {
  const expiresAt = Math.floor(now.getTime() / 1000) + TTL;
  return writeSignedToken("withdrawal form", note, expiresAt, newest(env().sessionSecrets));
}

/** @returns `null` for what is none of ours, or too old */
export function readNote(text: string, now: Date): WithdrawalNote | null {
  const token = readSignedToken("withdrawal form", text, env().sessionSecrets, now);
  if (token === null || token.hasEnded) return null;
  return noteSchema.safeParse(token.facts).data ?? null;
}
