import "server-only";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { proofCookie } from "./proof-cookie";

/** Who declares, on the way from the typed form to the one that their order fills in. */
const wishSchema = z.object({ name: z.string(), email: z.string() });

export type WithdrawalWish = z.output<typeof wishSchema>;

const cookie = proofCookie({ name: "_withdrawal_wish", path: () => routes.withdraw(), ttl: 30 * 60 });

/** Keeps the name and the address that were typed, sealed: neither belongs in an address. */
export const keepWish = (wish: WithdrawalWish): Promise<void> => cookie.keep(JSON.stringify(wish));

/** Once it is declared, or somebody else may be at the device next. */
export const dropWish = (): Promise<void> => cookie.drop();

/** @returns what was typed; `null` where nothing was, or half an hour ago */
export async function readWish(): Promise<WithdrawalWish | null> {
  const kept = await cookie.read();
  return kept === null ? null : (wishSchema.safeParse(JSON.parse(kept)).data ?? null);
}
