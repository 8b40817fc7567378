import { formatReceipt } from "../format/date";
import { formatMoney } from "../format/money";
import type { ReturnQuote } from "../orders/rules/return-quote";
import { translatorOf } from "../words/translator";
import { type MailBlock, type MailEntry, paragraph, section } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** What shoppers are mailed of: a request and the state that it came to. */
export const SHOPPER_EVENTS = [
  "withdrawal.open",
  "withdrawal.in_progress",
  "withdrawal.settled",
  "withdrawal.declined",
  "cancellation.done",
  "cancellation.asked",
  "cancellation.refused",
  "cancellation.declined",
  "cancellation.lapsed",
  "return.done",
  "return.asked",
  "return.refused",
  "return.declined",
  "return.canceled",
] as const;

export type ShopperEvent = (typeof SHOPPER_EVENTS)[number];

/** After these the order may be canceled, and then what became of its money is told. */
const TELLS_MONEY: ReadonlySet<ShopperEvent> = new Set(["withdrawal.in_progress", "cancellation.done"]);

/** What the shop is mailed of. */
export const SHOP_EVENTS = [
  "withdrawal.open",
  "withdrawal.needs_shop",
  "cancellation.done",
  "cancellation.asked",
  "cancellation.taken_back",
  "cancellation.needs_shop",
  "return.done",
  "return.asked",
  "return.taken_back",
  "return.needs_shop",
  "return.canceled",
] as const;

export type ShopEvent = (typeof SHOP_EVENTS)[number];

/** What a shopper declared or asked for, as its mails tell it. */
export interface MailedRequest {
  readonly reference: string;
  /** ISO 8601; written to the second, in the reader's zone. */
  readonly receivedAt: string;
  /** What the shopper calls the order; `null` where none is known. */
  readonly number: string | null;
  readonly lines: readonly MailedLine[];
  /** Of a withdrawal: its sentence, and what was written beside it. */
  readonly declaration: {
    readonly sentence: string;
    readonly name: string;
    /** Where the shopper can be reached; told to the shop alone. */
    readonly email: string;
    readonly text: string | null;
  } | null;
  /** What of a withdrawal was prepared; `null` where a person works on it. */
  readonly prepared: "cancel" | "return" | null;
  /** What became of the money of an order that is canceled by now, a sentence each, as its page says it. */
  readonly canceledMoney: readonly string[];
  readonly quote: ReturnQuote | null;
  readonly wayBack: string | null;
  readonly instructions: string | null;
  /** The shop's own words: why it declined. */
  readonly note: string | null;
  /** Why the shopper wants it. */
  readonly reason: string | null;
  /** How the shopper had shown to be the order's own; told to the shop alone. */
  readonly proof: string;
}

export interface MailedLine {
  readonly title: string;
  readonly variant: string | null;
  readonly quantity: number;
  readonly reason?: string | null;
  readonly note?: string | null;
}

/**
 * Tells the shopper what became of a declaration or request. A declaration is "received", never "accepted".
 * @param url where the order opens; where none is known, where orders are found
 */
export function composeRequest(
  event: ShopperEvent,
  request: MailedRequest,
  url: string,
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail.request");
  const { number } = request;
  const about = { number: number ?? "none", prepared: request.prepared ?? "none" };
  const isReturn = event === "return.done" || event === "return.asked";
  return renderMail(
    {
      subject: words(`shopper.${event}.subject`, about),
      preview: words(`shopper.${event}.title`, about),
      title: words(`shopper.${event}.title`, about),
      blocks: [
        paragraph(words(`shopper.${event}.opening`, about)),
        ...(request.note === null ? [] : [paragraph(request.note)]),
        ...receiptOf(event, request, context),
        ...(TELLS_MONEY.has(event) ? request.canceledMoney.map(paragraph) : []),
        ...(request.declaration === null ? section(words("items"), request.lines.map(entryOf(context))) : []),
        ...(isReturn ? returnBlocks(request, context) : []),
        { kind: "link" },
      ],
      link: { label: number === null ? words("find") : words("view"), url },
      footer: [words("reference", { reference: request.reference }), helpText(context, number)],
    },
    context,
  );
}

/** Tells the shop what a shopper declared, asked for or did. */
export function composeRequestForShop(
  event: ShopEvent,
  request: MailedRequest,
  url: string,
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail.request");
  const about = { number: request.number ?? "none", proof: request.proof };
  return renderMail(
    {
      subject: words(`shop.${event}.subject`, about),
      preview: words(`shop.${event}.title`, about),
      title: words(`shop.${event}.title`, about),
      blocks: [
        paragraph(words(`shop.${event}.opening`, about)),
        ...receiptOf("withdrawal.open", request, context),
        // Of a declaration that matches nothing there is no other way to its shopper.
        ...(request.declaration === null ? [] : [paragraph(words("email", { email: request.declaration.email }))]),
        ...(request.reason === null ? [] : [paragraph(words("reason", { reason: request.reason }))]),
        ...section(words("items"), request.lines.map(entryOf(context))),
        ...returnBlocks({ ...request, instructions: null }, context),
        { kind: "link" },
      ],
      link: { label: words("review"), url },
      footer: [words("reference", { reference: request.reference })],
    },
    context,
  );
}

/** When it came in, to the second, and what it says, as it was frozen then. */
function receiptOf(event: ShopperEvent, request: MailedRequest, { reader }: MailContext): MailBlock[] {
  const words = translatorOf(reader, "mail.request");
  const { declaration, receivedAt } = request;
  const moment = formatReceipt(receivedAt, reader)?.text ?? receivedAt;
  if (declaration === null || !event.startsWith("withdrawal.")) return [];
  const { sentence, name, text } = declaration;
  return [
    paragraph(words("receivedAt", { moment })),
    ...section(words("declared"), [
      {
        title: sentence,
        details: [words("name", { name }), ...(text === null ? [] : [words("inYourWords", { text })])],
      },
    ]),
  ];
}

function returnBlocks({ quote, wayBack, instructions }: MailedRequest, { reader }: MailContext): MailBlock[] {
  const words = translatorOf(reader, "mail.request");
  const sums = translatorOf(reader, "mail.request.quote");
  const how = [
    ...(wayBack === null ? [] : [paragraph(words("wayBack", { name: wayBack }))]),
    ...(instructions === null ? [] : [paragraph(instructions)]),
  ];
  if (quote === null) return how;
  const amount = (sum: number) => formatMoney(sum, quote.currency, reader.locale);
  return [
    ...how,
    { kind: "heading", text: sums("title") },
    {
      kind: "rows",
      rows: [
        { label: sums("goods"), amount: amount(quote.goods) },
        ...(quote.fee > 0 ? [{ label: sums("fee"), amount: amount(-quote.fee) }] : []),
        { label: sums("total"), amount: amount(quote.total), isTotal: true },
      ],
    },
    paragraph(sums("when")),
  ];
}

function entryOf({ reader }: MailContext): (line: MailedLine) => MailEntry {
  const words = translatorOf(reader, "mail.request");
  return ({ title, variant, quantity, reason, note }) => ({
    title: words("line", { quantity, title }),
    details: [
      ...(variant === null ? [] : [variant]),
      ...(reason ? [words("reason", { reason })] : []),
      ...(note ? [words("itemNote", { note })] : []),
    ],
  });
}
