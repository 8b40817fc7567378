/** Where a claim stands; the store API spells it in its own way (`inApiSpelling`). `order_canceled`: the order was canceled while the claim was open. */
export type ClaimState = "pending" | "accepted" | "declined" | "canceled" | "expired" | "order_canceled";

/** A customer's request that an order moves into their account. */
export interface Claim {
  readonly id: string;
  readonly orderId: string;
  readonly state: ClaimState;
  /** Who asks. */
  readonly customerId: string;
  /** The mailbox that is asked; empty where a transfer's order has none any more. */
  readonly email: string;
  /** Asked for as an order of the account's own address: the customer does not know it until its mailbox accepts. */
  readonly isFromClaimable: boolean;
  readonly requestedAt: Date;
  /** `null` for a transfer of Medusa's, which never lapses. */
  readonly expiresAt: Date | null;
  readonly finishedAt: Date | null;
  /** Medusa's own token where Medusa keeps the request as an open order change: one of before, or the shop's. */
  readonly transferToken: string | null;
  readonly order: ClaimedOrder;
}

/** What a claim says of its order, as the order is now. */
export interface ClaimedOrder {
  readonly number: string;
  readonly placedAt: Date;
  readonly email: string | null;
}
