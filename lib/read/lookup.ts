import "server-only";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { type Outage, toOutage } from "./outage";

/** Whether this shop can look orders up by number and email. Never throws. */
export async function readLookup(): Promise<{ readonly kind: "offered" | "not_offered" } | Outage> {
  try {
    return { kind: (await backend().canLookup()) ? "offered" : "not_offered" };
  } catch (error) {
    return toOutage(error, log);
  }
}
