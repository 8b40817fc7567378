import "server-only";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { proofCookie } from "./proof-cookie";

/** Who declares, on the way from the typed form to the one that their order fills in. */
const declarerSchema = z.object({ name: z.string(), email: z.string() });

export type Declarer = z.output<typeof declarerSchema>;

const cookie = proofCookie({ name: "_declarer", path: () => routes.withdraw(), ttl: 30 * 60 });

/** Keeps the name and the address that were typed, sealed: neither belongs in an address. */
export const keepDeclarer = (declarer: Declarer): Promise<void> => cookie.keep(JSON.stringify(declarer));

/** Once it is declared, or somebody else may be at the device next. */
export const dropDeclarer = (): Promise<void> => cookie.drop();

/** @returns who declares, as typed; `null` where nothing was typed, or half an hour ago */
export async function readDeclarer(): Promise<Declarer | null> {
  const kept = await cookie.read();
  return kept === null ? null : (declarerSchema.safeParse(JSON.parse(kept)).data ?? null);
}
