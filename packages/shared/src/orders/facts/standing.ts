/** Where an order stands, as its headline says it. */
export type StandingKey =
  | "placed"
  | "payment_due"
  | "preparing"
  | "packed"
  | "partially_shipped"
  | "shipped"
  /** Shipped, by a shop that never says when something has arrived. */
  | "sent"
  | "partially_delivered"
  | "delivered"
  | "partially_ready_for_pickup"
  | "ready_for_pickup"
  | "partially_picked_up"
  | "picked_up"
  | "digital"
  /** The shop has closed it and tells nothing of its way: handed over in a store, or brought along from another system. */
  | "completed"
  | "return_requested"
  | "return_on_the_way"
  | "partially_returned"
  | "returned"
  | "exchange_requested"
  | "exchange_on_the_way"
  /** What comes has come, what goes back has not. */
  | "exchange_awaiting_return"
  | "exchange_done"
  | "replacement_requested"
  | "replacement_on_the_way"
  | "replacement_awaiting_return"
  | "replacement_done"
  /** Units were lost on their way and nothing comes for them. */
  | "problem"
  | "refunded"
  | "canceled"
  | "action_needed"
  | "unknown";
