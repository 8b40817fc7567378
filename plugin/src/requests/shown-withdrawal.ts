import type { MedusaContainer } from "@medusajs/framework/types";
import { acknowledgementOf } from "./mails";
import { isProven, type WithdrawalRecord } from "./record";

/** What was received, as its receipt says it: only what whoever declared has written or seen. */
export interface Receipt {
  readonly id: string;
  /** ISO 8601 with milliseconds, to be written to the second in `time_zone`. */
  readonly received_at: string;
  readonly time_zone: string;
  readonly sentence: string;
  readonly name: string;
  readonly email: string;
  readonly contract: string | null;
  readonly text: string | null;
}

export const shownReceipt = ({ id, received_at, content }: WithdrawalRecord): Receipt => ({
  id,
  received_at: received_at.toISOString(),
  time_zone: content.time_zone,
  sentence: content.sentence,
  name: content.name,
  email: content.email,
  contract: content.contract,
  text: content.text,
});

/** A receipt with what became of it since. */
export async function shownWithdrawal(container: MedusaContainer, record: WithdrawalRecord): Promise<object> {
  return {
    ...shownReceipt(record),
    // Whether a typed number and email fit an order is told to nobody.
    order_id: isProven(record) ? record.order_id : null,
    state: record.state,
    state_at: record.state_at.toISOString(),
    prepared: record.outcome?.prepared ?? null,
    return_id: isProven(record) ? record.return_id : null,
    acknowledgement: await acknowledgementOf(container, record),
  };
}
