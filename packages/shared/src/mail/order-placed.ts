import { formatDay } from "../format/date";
import type { Order } from "../orders/facts/order";
import type { OrderView } from "../orders/view/order-view";
import { settlementBeside } from "../orders/view/receipt";
import { toOrderView } from "../orders/view/to-order-view";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { type MailBlock, type MailEntry, type MailRow, paragraph, section } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/**
 * The order confirmation. Everything in it is the page's own view of the order in its own words, so that mail and page never
 * tell another sum, another day or another name.
 * @param link where "View order" leads, and until when it opens the order
 */
export function composeOrderPlaced(order: Order, link: OrderLink, context: MailContext): ComposedMail {
  const { reader } = context;
  const words = translatorOf(reader, "mail.orderPlaced");
  const page = translatorOf(reader, "orderPage");
  const view = toOrderView(order, { ...reader, words: translatorOf(reader, "order") });
  const until = link.expiresAt && formatDay(link.expiresAt.toISOString(), reader);
  const total = view.totals?.total ?? null;
  return renderMail(
    {
      subject: words("subject", { number: view.number }),
      preview: total === null ? words("title") : words("preview", { total }),
      title: words("title"),
      blocks: [
        paragraph(numberAndDay(view, context)),
        paragraph(opening(view, context)),
        { kind: "link" },
        ...section(page("items"), lineEntries(view, context)),
        ...summaryBlocks(view, context),
        ...section(page("delivery"), deliveryEntries(view, context)),
      ],
      link: { label: words("view"), url: link.url },
      footer: [helpText(context, view.number), ...(until ? [words("validity", { date: until.text })] : [])],
    },
    context,
  );
}

/** What happens now, as the page says it: nothing is prepared that is not paid, not sent, or was handed over in a store. */
function opening({ standing }: OrderView, { reader }: MailContext): string {
  const words = translatorOf(reader, "mail.orderPlaced");
  if (standing.key === "placed" || standing.key === "preparing") return words("opening");
  const due = standing.key === "payment_due" ? standing.detail : null;
  return [words("received"), due].filter((sentence) => sentence !== null).join(" ");
}

/** "Order 1042, placed on May 4, 2026", in the page's own words. */
function numberAndDay({ number, placedOn }: OrderView, { reader }: MailContext): string {
  const page = translatorOf(reader, "orderPage");
  const name = page.markup("number", { number: () => number });
  return placedOn === null ? name : `${name} · ${page.markup("placedOn", { date: () => placedOn.text })}`;
}

function lineEntries({ items }: OrderView, { reader }: MailContext): MailEntry[] {
  const words = translatorOf(reader, "mail");
  const row = (label: string, amount: string) => words("row", { label, amount });
  const page = translatorOf(reader, "orderPage");
  return items.map(({ title, quantity, options, unitPrice, compareAt, amount, discounts }) => ({
    title: words("orderPlaced.line", { quantity, title }),
    details: [
      ...options,
      ...(unitPrice === null ? [] : [unitPrice]),
      ...(compareAt === null ? [] : [row(page("compareAt"), compareAt)]),
      ...(amount === null ? [] : [amount]),
      ...discounts.map((discount) => row(discount.label, discount.amount)),
    ],
  }));
}

/** The sum as the page's summary has it: its rows, the total, what is said beside it, what was paid, and how. */
function summaryBlocks({ totals, payments }: OrderView, { reader }: MailContext): MailBlock[] {
  const words = translatorOf(reader, "mail");
  const page = translatorOf(reader, "orderPage");
  const row = ({ label, amount }: { label: string; amount: string }): MailRow => ({
    text: words("row", { label, amount }),
  });
  const rows: MailRow[] = totals
    ? [...totals.rows.map(row), { ...row({ label: page("total"), amount: totals.total }), isTotal: true }]
    : [];
  const beside = (totals?.notes ?? []).map((text) => ({ text }));
  const settled = settlementBeside({ totals, payments }).map(row);
  const paid = payments.map(({ method, amount, status, at }): MailEntry => {
    const state = [status, at?.text].filter((part) => part !== null && part !== undefined).join(" · ");
    return {
      title: amount === null ? method : words("row", { label: method, amount }),
      details: state === "" ? [] : [state],
    };
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

/** Where the order and its bill go or where it is fetched, and how. */
function deliveryEntries(
  { pickup, shippingAddress, billingAddress, deliveryMethods, email }: OrderView,
  { reader }: MailContext,
): MailEntry[] {
  const page = translatorOf(reader, "orderPage");
  const addressed = (title: string, address: OrderView["billingAddress"]): MailEntry[] => {
    if (address === null) return [];
    if (address === "same") return [{ title, details: [page("sameAddress")] }];
    return [{ title, details: [...address.lines, ...(address.phone ? [address.phone] : [])] }];
  };
  return [
    ...(pickup
      ? [
          {
            title: page("pickupLocation"),
            details: [...(pickup.name ? [pickup.name] : []), ...(pickup.address?.lines ?? [])],
          },
        ]
      : addressed(page("shippingAddress"), shippingAddress)),
    ...addressed(page("billingAddress"), billingAddress),
    ...(deliveryMethods.length > 0 ? [{ title: page("deliveryMethod"), details: deliveryMethods }] : []),
    ...(email ? [{ title: page("email"), details: [email] }] : []),
  ];
}
