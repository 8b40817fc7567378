import { deriveFacts, type OrderFacts } from "../orders/facts/derive-facts";
import type { Order } from "../orders/facts/order";
import { backorderText } from "../orders/view/backorder";
import { type OrderContext, orderContext } from "../orders/view/context";
import { promiseText } from "../orders/view/hero";
import type { LineView, OrderView } from "../orders/view/order-view";
import { pickUpByText } from "../orders/view/pickup";
import { settlementBeside } from "../orders/view/receipt";
import { viewOfFacts } from "../orders/view/to-order-view";
import { isolate } from "../text/isolate";
import { translatorOf } from "../words/translator";
import { type MailBlock, type MailEntry, type MailRow, section } from "./content";
import type { MailContext } from "./mail";

/** An order as its mails need it: what follows from it, the page's own view of it, and the words of that page. */
export interface MailedOrder {
  readonly facts: OrderFacts;
  readonly view: OrderView;
  readonly context: OrderContext;
  /** "Usually here by Tue, Dec 1"; `null` where nothing is promised, or is not any more. */
  readonly promise: string | null;
  /** "Your items are out of stock for now. …"; `null` where nothing is. */
  readonly backorder: string | null;
  /** "Pick it up by Tue, Dec 1."; `null` where the shop names no day. */
  readonly pickUpBy: string | null;
}

/** @param now the moment the mail is composed; without, nothing is called late */
export function mailedOrder(order: Order, { reader }: MailContext, now?: Date): MailedOrder {
  const viewContext = { ...reader, words: translatorOf(reader, "order"), ...(now && { now }) };
  const facts = deriveFacts(order);
  const context = orderContext(viewContext, order.currency);
  return {
    facts,
    view: viewOfFacts(facts, viewContext),
    context,
    promise: promiseText(facts, context),
    backorder: backorderText(facts, context),
    pickUpBy: pickUpByText(facts, context),
  };
}

/** "Order 1042 · Placed on May 4, 2026", in the page's own words. */
export function numberAndDay({ number, placedOn }: OrderView, { reader }: MailContext): string {
  const page = translatorOf(reader, "orderPage");
  const name = page.markup("number", { number: () => isolate(number, reader.locale) });
  return placedOn === null ? name : `${name} · ${page.markup("placedOn", { date: () => placedOn.text })}`;
}

/** Items as the page has them, each with its picture where one of them has any. */
export function lineEntries(items: readonly LineView[], { reader }: MailContext): MailEntry[] {
  const words = translatorOf(reader, "mail");
  const row = (label: string, amount: string) => words("row", { label, amount });
  const page = translatorOf(reader, "orderPage");
  const isPictured = items.some(({ image }) => image !== null);
  return items.map(({ title, quantity, options, unitPrice, compareAt, amount, discounts, image }) => ({
    title: words("orderPlaced.line", { quantity, title }),
    amount,
    image,
    isPictured,
    details: [
      ...options,
      ...(unitPrice === null ? [] : [unitPrice]),
      ...(compareAt === null ? [] : [row(page("compareAt"), compareAt)]),
      ...discounts.map((discount) => row(discount.label, discount.amount)),
    ],
  }));
}

/** The sum as the page's summary has it: its rows, the total, what is said beside it, what was paid, and how. */
export function summaryBlocks({ totals, payments }: OrderView, { reader }: MailContext): MailBlock[] {
  const page = translatorOf(reader, "orderPage");
  const row = ({ label, amount }: MailRow): MailRow => ({ label, amount });
  const rows: MailRow[] = totals
    ? [...totals.rows.map(row), { label: page("total"), amount: totals.total, isTotal: true }]
    : [];
  const beside = (totals?.notes ?? []).map((label) => ({ label, amount: null }));
  const settled = settlementBeside({ totals, payments }).map(row);
  const paid = payments.map(({ method, amount, status, at }): MailEntry => {
    const state = [status, at?.text].filter((part) => part !== null && part !== undefined).join(" · ");
    return { title: method, amount, details: state === "" ? [] : [state] };
  });
  return [
    ...(totals
      ? ([
          { kind: "heading", text: page("summary") },
          { kind: "rows", rows: [...rows, ...beside, ...settled] },
        ] as const)
      : []),
    ...section(page("payment"), paid),
  ];
}

/** Where it is picked up, as the page has it; nothing where that is not known. */
export function pickupEntries({ pickup }: OrderView, { reader }: MailContext): MailEntry[] {
  if (pickup === null) return [];
  const title = translatorOf(reader, "orderPage")("pickupLocation");
  return [{ title, details: [...(pickup.name ? [pickup.name] : []), ...(pickup.address?.lines ?? [])] }];
}

/** Where the order and its bill go or where it is picked up, and how. */
export function deliveryEntries(view: OrderView, context: MailContext): MailEntry[] {
  const { shippingAddress, billingAddress, deliveryMethods, email } = view;
  const page = translatorOf(context.reader, "orderPage");
  const addressed = (title: string, address: OrderView["billingAddress"]): MailEntry[] => {
    if (address === null) return [];
    if (address === "same") return [{ title, details: [page("sameAddress")] }];
    return [{ title, details: [...address.lines, ...(address.phone ? [address.phone] : [])] }];
  };
  return [
    ...(view.pickup ? pickupEntries(view, context) : addressed(page("shippingAddress"), shippingAddress)),
    ...addressed(page("billingAddress"), billingAddress),
    ...(deliveryMethods.length > 0 ? [{ title: page("deliveryMethod"), details: deliveryMethods }] : []),
    ...(email ? [{ title: page("email"), details: [email] }] : []),
  ];
}
