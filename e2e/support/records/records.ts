import type { MedusaVersion } from "../../../scripts/lib/generation.mjs";
import type { Shop } from "../../../scripts/lib/shop/client.mjs";
import type { TrueOrder } from "../truth";
import { recordsV1 } from "./v1";
import { recordsV2 } from "./v2";

/** What tests ask a shop's backend itself and never a storefront: the same questions to each generation of Medusa. */
export interface Records {
  /** An order as the admin API has it, which withholds nothing and which the storefront does not use. */
  order(shop: Shop, id: string): Promise<TrueOrder>;

  /** The same with everything that belongs to a person, a product, a price, an address or a parcel; amounts in major units. */
  everythingOf(shop: Shop, id: string): Promise<Readonly<Record<string, unknown>>>;

  /** The ids of a customer's orders, the newest first. */
  ordersOf(shop: Shop, token: string): Promise<string[]>;

  /** What a mere look at a cart must not change. */
  cart(shop: Shop, id: string): Promise<unknown>;

  /** Asks for an order to be moved into an account, as another storefront would. */
  askFor(shop: Shop, token: string, orderId: string): Promise<string>;

  /** What a customer has asked for; nothing where that is not kept. */
  claimsOf(shop: Shop, token: string): Promise<KeptClaim[]>;

  /** Whose an order is, and what was asked about it. */
  claimFacts(shop: Shop, orderId: string): Promise<ClaimFacts>;

  /** Answers for an order's mailbox, as another storefront would. */
  answerFor(shop: Shop, orderId: string, proof: string, answer: "accept" | "decline"): Promise<void>;

  /** A mailed link's proof whose time is over; everything else about it is genuine. */
  expiredProof(proof: string): string;

  /** Which calls, as the fault proxy notes them, ask for an order or answer. */
  readonly claimCalls: RegExp;
}

export interface KeptClaim {
  readonly id: string;
  readonly order_id: string | null;
  readonly state: string;
}

export interface ClaimFacts {
  readonly order: { readonly customer_id: string; readonly email: string };
  readonly changes: readonly { readonly status: string }[];
}

const RECORDS: Record<MedusaVersion, Records> = { 1: recordsV1, 2: recordsV2 };

export const recordsOf = ({ facts }: Shop): Records => RECORDS[facts.medusa ?? 2];
