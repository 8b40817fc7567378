import "server-only";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { WithdrawalOffer } from "@/lib/medusa/withdrawals";
import { type Outage, toOutage } from "./outage";

/** How this shop takes withdrawals. Never throws. */
export const readWithdrawalOffer = cache(async (): Promise<{ readonly kind: WithdrawalOffer } | Outage> => {
  try {
    return { kind: await backend().withdrawalOffer() };
  } catch (error) {
    return toOutage(error, log);
  }
});
