import { z } from "zod";

/**
 * What decides what may still be done with an order, as the plugin reads it and answers it beside the order (`abilities`). Instants
 * are ISO 8601, units whole numbers as Medusa counts them, money major units of the order's currency.
 */
export interface AbilityFacts {
  /** Medusa's own word: `pending` through delivery. */
  readonly status: string;
  readonly placedAt: string | null;
  /** `null` where the counters cannot be believed: one is missing or no number, or a line stands there twice. */
  readonly lines: readonly AbilityLine[] | null;
  readonly parcels: readonly AbilityParcel[];
  /** What somebody has begun to change: a transfer into an account, or anything else. */
  readonly openChange: "none" | "transfer" | "other";
  /** A gift card or store credit paid for some of it, or it holds a gift card: what Medusa gives back of it is not known. */
  readonly isMixedMoney: boolean;
  /** An exchange or a claim of the shop's is under way or was done. */
  readonly hasAfterSale: boolean;
  readonly money: AbilityMoney;
  readonly rules: AbilityRules;
  /** What shoppers have declared and asked for, oldest first. */
  readonly requests: readonly ShopperRequest[];
}

export interface AbilityLine {
  readonly id: string;
  readonly quantity: number;
  readonly fulfilled: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly returnRequested: number;
  readonly returnReceived: number;
  readonly returnDismissed: number;
  readonly writtenOff: number;
  /** Units of returns that belong to a claim of the shop's, which Medusa counts as written off, too. */
  readonly claimReturn: number;
  readonly requiresShipping: boolean;
  /** The merchant's sentence why this cannot go back; `null` where it can. */
  readonly notReturnable: string | null;
  /** Why the law gives no right to withdraw from this line, as the merchant says; it is shown and stops nothing. */
  readonly exception: WithdrawalException | null;
  /** The merchant lets nobody cancel an order with this in it. */
  readonly isNotCancelable: boolean;
}

export interface AbilityParcel {
  readonly lineIds: readonly string[];
  readonly packedAt: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  readonly canceledAt: string | null;
}

/** Of all payments together. */
export interface AbilityMoney {
  readonly currency: string;
  readonly captured: number;
  readonly refunded: number;
  /** Authorized and neither captured nor called off. */
  readonly reserved: number;
}

export const WITHDRAWAL_EXCEPTIONS = [
  "made_to_measure",
  "perishable",
  "sealed_hygiene",
  "sealed_media",
  "digital_begun",
  "dated_service",
] as const;

/** Why Article 16 gives no right to withdraw. */
export type WithdrawalException = (typeof WITHDRAWAL_EXCEPTIONS)[number];

/** `auto`: at once; `request`, `review`: the shop decides; `off`: the shop does not offer it. */
export interface AbilityRules {
  /** The shop's IANA time zone, in which days begin and end. */
  readonly timeZone: string;
  readonly withdrawal: { readonly isOffered: boolean; readonly days: number };
  readonly cancel: {
    readonly mode: "auto" | "request" | "off";
    /** After placement; `null`: until something is packed. */
    readonly minutes: number | null;
    /** What a shopper may choose as a reason; nobody has to. */
    readonly reasons: readonly string[];
  };
  readonly returns: ReturnRules;
}

export interface ReturnRules {
  readonly mode: "auto" | "review" | "off";
  readonly days: number;
  /** From when on a unit may go back, and from when its days count. */
  readonly from: "delivered" | "shipped";
  /** How long a parcel is taken to be on its way where nobody marks deliveries. */
  readonly transitDays: number;
}

export const REQUEST_KINDS = ["withdrawal", "cancellation", "return"] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * Where a request stands. A withdrawal: `open` → `in_progress` → `settled` | `declined` | `closed`. A cancellation or return:
 * `received` → `done` | `refused`, or `received` → `asked` → `done` | `declined` | `lapsed` | `taken_back`; a return that is `done` may
 * be `canceled`. Each may come to `needs_shop`, where something was left half done; the shop ends that as it finds it (`closed`).
 */
export const REQUEST_STATES = [
  "open",
  "in_progress",
  "settled",
  "declined",
  "closed",
  "received",
  "asked",
  "done",
  "refused",
  "needs_shop",
  "lapsed",
  "taken_back",
  "canceled",
] as const;

export type RequestState = (typeof REQUEST_STATES)[number];

/** A declaration or request as an order's page may tell of it: no name, no address, no text of it. */
export interface ShopperRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly receivedAt: string;
  /** When it came to its state. */
  readonly stateAt: string;
  /** Whether whoever made it had shown to be the order's own. */
  readonly isProven: boolean;
  /** `null`: all of the order. */
  readonly lines: readonly { readonly id: string; readonly quantity: number }[] | null;
  /** Medusa's return that it led to. */
  readonly returnId: string | null;
}

const units = z.number().min(0);
const instant = z.iso.datetime({ offset: true }).nullable();

const lineSchema = z.object({
  id: z.string().min(1),
  quantity: units,
  fulfilled: units,
  shipped: units,
  delivered: units,
  returnRequested: units,
  returnReceived: units,
  returnDismissed: units,
  writtenOff: units,
  claimReturn: units,
  requiresShipping: z.boolean(),
  notReturnable: z.string().nullable(),
  exception: z.enum(WITHDRAWAL_EXCEPTIONS).nullable(),
  isNotCancelable: z.boolean(),
});

const requestSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(REQUEST_KINDS),
  state: z.enum(REQUEST_STATES),
  receivedAt: z.iso.datetime({ offset: true }),
  stateAt: z.iso.datetime({ offset: true }),
  isProven: z.boolean(),
  lines: z.array(z.object({ id: z.string(), quantity: units })).nullable(),
  returnId: z.string().nullable(),
});

const factsSchema = z.object({
  status: z.string(),
  placedAt: instant,
  lines: z.array(lineSchema).nullable().catch(null),
  parcels: z.array(
    z.object({
      lineIds: z.array(z.string()),
      packedAt: instant,
      shippedAt: instant,
      deliveredAt: instant,
      canceledAt: instant,
    }),
  ),
  openChange: z.enum(["none", "transfer", "other"]),
  isMixedMoney: z.boolean(),
  hasAfterSale: z.boolean(),
  money: z.object({ currency: z.string(), captured: z.number(), refunded: z.number(), reserved: z.number() }),
  rules: z.object({
    timeZone: z.string(),
    withdrawal: z.object({ isOffered: z.boolean(), days: z.number() }),
    cancel: z.object({
      mode: z.enum(["auto", "request", "off"]),
      minutes: z.number().nullable(),
      reasons: z.array(z.string()),
    }),
    returns: z.object({
      mode: z.enum(["auto", "review", "off"]),
      days: z.number(),
      from: z.enum(["delivered", "shipped"]),
      transitDays: z.number(),
    }),
  }),
  requests: z.array(requestSchema),
});

/**
 * Reads what the plugin answers as `abilities`.
 * @returns `null` for what is none of it, as from a backend without it: then nothing may be offered
 */
export function readAbilityFacts(raw: unknown): AbilityFacts | null {
  const parsed = factsSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
