import "server-only";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { WithdrawalOffer } from "@/lib/medusa/withdrawals";
import { noteFailure, type Outage, toOutage } from "./outage";

/** How this shop takes withdrawals. Never throws. */
export const readWithdrawalOffer = cache(async (): Promise<{ readonly kind: WithdrawalOffer } | Outage> => {
  try {
    return { kind: await backend().withdrawalOffer() };
  } catch (error) {
    return toOutage(error, log);
  }
});

/** Whether every page links to the withdrawal function. While nobody can say, it does not: the page behind it could not, either. */
export const linksToWithdrawal = cache(async (): Promise<boolean> => {
  try {
    return (await backend().withdrawalOffer()) === "online";
  } catch (error) {
    noteFailure(error, log, "not known whether withdrawals can be declared");
    return false;
  }
});
