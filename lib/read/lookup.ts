import "server-only";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { noteFailure, type Outage, toOutage } from "./outage";

/** Whether this shop can look orders up by number and email. Never throws. */
export async function readLookup(): Promise<{ readonly kind: "offered" | "not_offered" } | Outage> {
  try {
    return { kind: (await backend().canLookup()) ? "offered" : "not_offered" };
  } catch (error) {
    return toOutage(error, log);
  }
}

/** Whether a locked-out owner can be offered a mail with the link. Never throws: without the offer, the page is still whole. */
export async function readMailsLinks(): Promise<boolean> {
  try {
    return await backend().canMailOrderLink();
  } catch (error) {
    noteFailure(error, log, "links by mail not offered");
    return false;
  }
}
