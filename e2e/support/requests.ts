import { randomUUID } from "node:crypto";
import type { Abilities } from "@order-pages/shared/orders/rules/abilities";
import { abilitiesOf } from "@order-pages/shared/orders/rules/abilities";
import { type AbilityFacts, readAbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import { quoteReturn, type ReturnQuote } from "@order-pages/shared/orders/rules/return-quote";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { readProof, requestProof } from "@order-pages/shared/proofs/storefront-proof";
import type { PlacedOrder } from "../../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { expect } from "../fixtures";
import { leanOrder } from "./lean-order";

/** What the plugin answers; which part of it is looked at, tests say. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of the backend as it is
type Raw = any;

export interface PluginAnswer {
  readonly status: number;
  readonly body: Raw;
}

export const newKey = (): string => randomUUID();

/** A guest who has opened the order by its own email. */
export const guestOf = ({ email }: PlacedOrder) => ({ by: "grant", email: emailDigest(email) });

interface Asked {
  readonly action: string;
  /** The ids of the path, as the proof names them. */
  readonly id: string;
  readonly body: object;
  /** What is sent in place of the proof. */
  readonly proof?: string;
}

/** Asks the plugin for what a shopper wants, as the storefront does. */
export async function ask(shop: Shop, path: string, { action, id, body, proof }: Asked): Promise<PluginAnswer> {
  const made = requestProof({ action, id, body }, [shop.linkSecret], new Date());
  return call(shop, path, { method: "POST", body: JSON.stringify(body), proof: proof ?? made });
}

/** Reads from the plugin, as the storefront does. */
export const look = (shop: Shop, path: string, id: string): Promise<PluginAnswer> =>
  call(shop, path, { method: "GET", proof: readProof(id, [shop.linkSecret], new Date()) });

async function call(
  shop: Shop,
  path: string,
  { method, body, proof }: { method: string; body?: string; proof: string },
): Promise<PluginAnswer> {
  const answer = await fetch(`${shop.backend}/store/order-pages${path}`, {
    method,
    headers: {
      "x-publishable-api-key": shop.facts.publishableKey,
      "x-storefront-proof": proof,
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, body: await answer.json() };
}

export const cancel = (shop: Shop, order: PlacedOrder, more: object = {}): Promise<PluginAnswer> =>
  ask(shop, `/orders/${order.id}/cancel`, {
    action: "cancel",
    id: order.id,
    body: { key: newKey(), viewer: guestOf(order), reason: null, ...more },
  });

/** How many units of an order's first line go back. */
export const units = ({ items: [line] }: PlacedOrder, quantity: number): Choice[] => [{ id: line?.id ?? "", quantity }];

/** What decides what may be done with an order, as its page is told it. */
export async function factsOf(shop: Shop, order: PlacedOrder): Promise<AbilityFacts> {
  const { abilities } = (await leanOrder(shop, order.id)) as Raw;
  const facts = readAbilityFacts(abilities);
  if (!facts) throw new Error(`the plugin tells no abilities: ${JSON.stringify(abilities)}`);
  return facts;
}

export const abilities = async (shop: Shop, order: PlacedOrder): Promise<Abilities> =>
  abilitiesOf(await factsOf(shop, order), "full", new Date());

export interface Choice {
  readonly id: string;
  readonly quantity: number;
  readonly reason_id?: string | null;
  readonly note?: string | null;
}

export async function returnOptions(shop: Shop, order: PlacedOrder): Promise<Raw> {
  const { status, body } = await look(shop, `/orders/${order.id}/return-options`, order.id);
  expect(status).toBe(200);
  return body.return_options;
}

/** What the return's page shows as what is given back, by the same code. */
export async function quoteFor(shop: Shop, order: PlacedOrder, lines: readonly Choice[]): Promise<ReturnQuote> {
  const [terms, { money }] = await Promise.all([returnOptions(shop, order), factsOf(shop, order)]);
  const isFault = lines.some(({ reason_id }) => terms.reasons.find((one: Raw) => one.id === reason_id)?.is_fault);
  return quoteReturn(
    lines.map(({ id, quantity }) => ({
      id,
      quantity,
      refundablePerUnit: terms.lines.find((line: Raw) => line.id === id)?.refundable_per_unit,
    })),
    { currency: money.currency, fee: isFault ? 0 : terms.options[0].fee, paid: money.captured - money.refunded },
  );
}

/** Asks for a return at what its page would show. */
export async function askReturn(
  shop: Shop,
  order: PlacedOrder,
  lines: readonly Choice[],
  more: object = {},
): Promise<PluginAnswer> {
  const [terms, quote] = await Promise.all([returnOptions(shop, order), quoteFor(shop, order, lines)]);
  const body = {
    key: newKey(),
    viewer: guestOf(order),
    lines: lines.map((line) => ({ reason_id: null, note: null, ...line })),
    option_id: terms.options[0]?.id ?? null,
    quoted_total: quote.total,
    ...more,
  };
  return ask(shop, `/orders/${order.id}/returns`, { action: "return", id: order.id, body });
}

export const cancelReturn = (shop: Shop, order: PlacedOrder, returnId: string): Promise<PluginAnswer> =>
  ask(shop, `/orders/${order.id}/returns/${returnId}/cancel`, {
    action: "cancel-return",
    id: `${order.id}/${returnId}`,
    body: { viewer: guestOf(order) },
  });

export const showReturn = (shop: Shop, order: PlacedOrder, returnId: string): Promise<PluginAnswer> =>
  look(shop, `/orders/${order.id}/returns/${returnId}`, order.id);

/** Declares a withdrawal of all of something, typed or from an order. */
export const withdraw = (shop: Shop, more: object): Promise<PluginAnswer> =>
  ask(shop, "/withdrawals", {
    action: "withdraw",
    id: "",
    body: {
      key: newKey(),
      name: "Maya Lindqvist",
      email: "maya@example.com",
      order_id: null,
      viewer: null,
      contract: null,
      order_email: null,
      lines: null,
      text: null,
      page: "/withdraw",
      locale: "en",
      received_at: new Date().toISOString(),
      ...more,
    },
  });
