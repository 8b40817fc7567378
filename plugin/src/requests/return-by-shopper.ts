import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  type AbilityFacts,
  abilitiesOf,
  type CanReturn,
  quoteReturn,
  type ReturnQuote,
  withoutAddresses,
} from "#shared";
import { type LeanOrder, readAbilityFacts } from "./ability-facts";
import { recordAndCarryOut } from "./carry-out";
import { endCutOffReturn } from "./cut-off-return";
import { namedLines, numberOf } from "./lines";
import { makeReturn } from "./make-return";
import { mayRun, NOT_FOUND, type Outcome, outcomeOf, type Refusal, refused } from "./outcome";
import type { ReturnContent, ReturnRecord } from "./record";
import { digestOf, moveRequest, readRequest } from "./records";
import { type Reason, type ReturnTerms, readReturnTerms, type WayBack } from "./return-terms";
import { requesterOf, seesAll, type Viewer } from "./viewer";

/** What a shopper sends who wants to send something back. */
export interface AskedReturn {
  readonly key: string;
  readonly viewer: Viewer;
  readonly lines: readonly AskedLine[];
  /** `null` where the shop offers no way back. */
  readonly option_id: string | null;
  /** What the shopper was shown: what they get back, major units. */
  readonly quoted_total: number;
}

export interface AskedLine {
  readonly id: string;
  readonly quantity: number;
  readonly reason_id: string | null;
  readonly note: string | null;
}

/**
 * Asks for a return, at once or of the shop, as the rules have it. Written down first; the same key and choice come to the same end,
 * however often they are sent.
 */
export async function returnByShopper(
  container: MedusaContainer,
  orderId: string,
  asked: AskedReturn,
): Promise<Outcome<ReturnRecord>> {
  const [read, terms] = await Promise.all([readAbilityFacts(container, orderId), readReturnTerms(container, orderId)]);
  if (!read || !terms) return NOT_FOUND;
  const now = new Date();
  const { viewer, key, lines, option_id, quoted_total } = asked;
  if (!seesAll(read.order, viewer, now)) return refused("access");
  const request = {
    kind: "return" as const,
    key,
    digest: digestOf(["return", orderId, lines, option_id, quoted_total]),
    order_id: orderId,
    ...requesterOf(viewer),
    state: "received" as const,
    received_at: now,
    content: contentOf(read.order, read.facts, terms, asked),
  };
  return recordAndCarryOut<ReturnRecord>(container, request, (recordId) => carryOut(container, recordId, asked));
}

/** Inside the lock: what was read before may have changed meanwhile. */
async function carryOut(
  container: MedusaContainer,
  recordId: string,
  asked: AskedReturn,
): Promise<Outcome<ReturnRecord>> {
  const record = (await readRequest(container, recordId)) as ReturnRecord | null;
  if (!record) return NOT_FOUND;
  if (!mayRun(record)) return outcomeOf(record);
  const orderId = record.order_id ?? "";
  // Before anything else is read: what an earlier try has begun would look like another change of the order.
  const ended = await endCutOffReturn(container, record, "shopper");
  if (ended) return outcomeOf(ended);
  const [read, terms] = await Promise.all([readAbilityFacts(container, orderId), readReturnTerms(container, orderId)]);
  if (!read || !terms) return NOT_FOUND;
  const now = new Date();
  const ability = abilitiesOf(read.facts, seesAll(read.order, asked.viewer, now) ? "full" : "summary", now).return;
  const content = contentOf(read.order, read.facts, terms, asked);
  const obstacle = ability.can ? obstacleTo(asked, ability, terms, content.quote) : ability.because;
  if (obstacle !== null) {
    await moveRequest(container, record, { state: "refused", by: "shopper", outcome: { because: obstacle } });
    const details = ability.can ? { quote: content.quote } : { until: ability.until, instead: ability.instead };
    return refused(obstacle, details);
  }
  if (ability.can && ability.how === "request") {
    return outcomeOf(await moveRequest(container, record, { state: "asked", by: "shopper" }));
  }
  return outcomeOf(await returnAndNote(container, { ...record, content }, "shopper"));
}

/**
 * Makes Medusa's return and writes down what came of it. Inside the lock, once the rules have let it.
 * @throws Error where it failed and what was begun cannot be undone now: the same form, or the job, tries that again
 */
export async function returnAndNote(
  container: MedusaContainer,
  record: ReturnRecord,
  by: string,
): Promise<ReturnRecord> {
  const { lines, option, quote } = record.content;
  const orderId = record.order_id ?? "";
  const wanted = { orderId, requestId: record.id, lines, option, price: priceOf(option, quote), by };
  const returnId = await makeReturn(container, wanted).catch((error: unknown) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: return of request ${record.id} could not be made: ${withoutAddresses(error)}`);
    return null;
  });
  if (returnId !== null) return moveRequest(container, record, { state: "done", by, returnId });
  // Medusa may have made it before it failed; and while some of it is left the request is not over.
  const ended = await endCutOffReturn(container, record, by);
  return ended ?? moveRequest(container, record, { state: "refused", by, outcome: { because: "unclear" } });
}

/**
 * What Medusa is told that the way back costs, before the tax that it adds. A fee that was lowered to what the goods are worth keeps its
 * share of tax.
 */
function priceOf(option: ReturnContent["option"], { fee, goods }: ReturnQuote): number {
  if (!option || fee === 0) return 0;
  return option.fee > goods ? (option.price * goods) / option.fee : option.price;
}

/** Why this choice cannot go back, where something of the order may. */
export function obstacleTo(
  { lines, option_id, quoted_total }: AskedReturn,
  ability: CanReturn,
  terms: ReturnTerms,
  quote: ReturnQuote,
): Refusal | null {
  const ids = lines.map(({ id }) => id);
  if (lines.length === 0 || new Set(ids).size !== ids.length) return "units";
  const fits = ({ id, quantity }: AskedLine): boolean => {
    const free = ability.lines.find((line) => line.id === id)?.free ?? 0;
    return Number.isInteger(quantity) && quantity >= 1 && quantity <= free;
  };
  if (!lines.every(fits)) return "units";
  const isKnown = ({ reason_id }: AskedLine): boolean =>
    reason_id === null
      ? !terms.reason_required || terms.reasons.length === 0
      : terms.reasons.some(({ id }) => id === reason_id);
  if (!lines.every(isKnown)) return "reason";
  const hasOption = option_id === null ? terms.options.length === 0 : optionOf(terms, option_id) !== null;
  if (!hasOption) return "option";
  return quote.total === quoted_total ? null : "quote_changed";
}

const optionOf = ({ options }: ReturnTerms, id: string | null): WayBack | null =>
  options.find((option) => option.id === id) ?? null;

const reasonOf = ({ reasons }: ReturnTerms, id: string | null): Reason | null =>
  reasons.find((reason) => reason.id === id) ?? null;

/**
 * What a choice comes to. The way back is free where anything of it comes back for a fault: the shop would have to fetch that at its
 * own cost anyway.
 */
export function quoteOf(
  { money }: Pick<AbilityFacts, "money">,
  terms: ReturnTerms,
  { lines, option_id }: Pick<AskedReturn, "lines" | "option_id">,
): ReturnQuote {
  const isFault = lines.some(({ reason_id }) => reasonOf(terms, reason_id)?.is_fault);
  const quoted = lines.map(({ id, quantity }) => ({
    id,
    quantity,
    refundablePerUnit: terms.lines.find((line) => line.id === id)?.refundable_per_unit ?? 0,
  }));
  const fee = isFault ? 0 : (optionOf(terms, option_id)?.fee ?? 0);
  return quoteReturn(quoted, { currency: money.currency, fee, paid: money.captured - money.refunded });
}

function contentOf(order: LeanOrder, facts: AbilityFacts, terms: ReturnTerms, asked: AskedReturn): ReturnContent {
  const option = optionOf(terms, asked.option_id);
  return {
    number: numberOf(order),
    lines: asked.lines.flatMap((line) =>
      namedLines(order, [line]).map((named) => ({
        ...named,
        reason_id: line.reason_id,
        reason: reasonOf(terms, line.reason_id)?.label ?? null,
        note: line.note,
      })),
    ),
    option,
    quote: quoteOf(facts, terms, asked),
    instructions: terms.instructions,
    withdrawal_id: null,
  };
}
