import type { DateView } from "./order-view";

/** A declaration of withdrawal as its receipt shows it. */
export interface WithdrawalView {
  readonly id: string;
  /** To the second, with its zone. */
  readonly received: DateView | null;
  /** What was confirmed, word for word. */
  readonly sentence: string;
  readonly text: string | null;
  /** Where the acknowledgement goes; `null` for who may not see it. */
  readonly email: string | null;
  readonly acknowledgement: "pending" | "sent" | "failed";
  readonly state: WithdrawalStep;
  /** What was prepared from it, while it is not settled. */
  readonly prepared: "cancel" | "return" | null;
  readonly orderId: string | null;
  readonly returnId: string | null;
}

/** Where a declaration stands, as the shopper is told. */
export const WITHDRAWAL_STEPS = ["open", "in_progress", "settled", "declined", "closed"] as const;

export type WithdrawalStep = (typeof WITHDRAWAL_STEPS)[number];
