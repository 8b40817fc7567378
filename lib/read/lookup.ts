import "server-only";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { noteFailure, type Outage, toOutage } from "./outage";

/** How a guest gets to an order here. */
export type Lookup =
  /** By number and email; `mailsLinks`: and by a link that the order's mailbox is sent on demand. */
  { readonly kind: "offered"; readonly mailsLinks: boolean } | { readonly kind: "not_offered" };

/** Whether this shop can look orders up by number and email. Never throws. */
export async function readLookup(): Promise<Lookup | Outage> {
  try {
    const [canLookup, mailsLinks] = await Promise.all([backend().canLookup(), readMailsLinks()]);
    return canLookup ? { kind: "offered", mailsLinks } : { kind: "not_offered" };
  } catch (error) {
    return toOutage(error, log);
  }
}

/** Whether a locked-out owner can be offered a mail. Never throws: without the offer, the page is still whole. */
export async function readMailsLinks(): Promise<boolean> {
  try {
    return await backend().canMailOrderLink();
  } catch (error) {
    noteFailure(error, log, "links by mail not offered");
    return false;
  }
}
