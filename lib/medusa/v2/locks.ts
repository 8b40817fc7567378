import "server-only";
import { z } from "zod";
import { withOwnDeadline } from "@/lib/http/deadline";
import type { Locks } from "../backend";
import { confirmAbsence } from "../confirm-absence";
import { NoSuchRoute } from "../failure";
import { parse, request } from "../http";
import { readProofHeader } from "./read-proof-header";

/** What the plugin expects to be proven where no order is asked for. */
const NO_ID = "order-pages";

const answerSchema = z.object({ features: z.array(z.string()), is_trusted: z.boolean().catch(false) });

/**
 * Asks the plugin, where there is one, whether it locks the reads of orders and knows this storefront's secret.
 * @throws BackendUnavailable
 */
export function readLocks(): Promise<Locks> {
  return withOwnDeadline(async () => {
    try {
      return await ask();
    } catch (error) {
      if (!isMissing(error)) throw error;
      return (await confirmAbsence(ask, isMissing))?.answer ?? "open";
    }
  });
}

async function ask(): Promise<Locks> {
  const answer = await request("/store/order-pages", { headers: readProofHeader(NO_ID) });
  const { features, is_trusted } = parse(answerSchema, answer);
  if (!features.includes("locked-reads")) return "open";
  return is_trusted ? "locked" : "locked out";
}

const isMissing = (error: unknown) => error instanceof NoSuchRoute;
