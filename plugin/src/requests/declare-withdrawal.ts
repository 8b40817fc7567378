import type { MedusaContainer } from "@medusajs/framework/types";
import { mailReader, normalizeEmail, normalizeNumber, withdrawalPeriod, withdrawalSentence } from "#shared";
import { findOrder } from "../lookup/find-order";
import { readOptions } from "../options/read-options";
import { readAbilityFacts } from "./ability-facts";
import { namedLines, numberOf } from "./lines";
import type { RequestProof, WithdrawalContent, WithdrawalRecord } from "./record";
import { digestOf, recordRequest, requestsOf } from "./records";
import { requesterOf, seesAll, type Viewer } from "./viewer";

/** A declaration of withdrawal, as a shopper confirmed it. */
export interface Declared {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Of the order that the declaration was filled in from, and who saw it then; `null` where it was typed. */
  readonly order_id: string | null;
  readonly viewer: Viewer | null;
  /** What was typed of the contract: an order's number, or what was ordered and when. */
  readonly contract: string | null;
  /** The email of the order, where it was typed. */
  readonly order_email: string | null;
  /** `null`: all of it, or as the text says. */
  readonly lines: readonly { readonly id: string; readonly quantity: number }[] | null;
  readonly text: string | null;
  readonly page: string | null;
  /** A BCP 47 tag: of the page that it was confirmed on; `null` where that said none, or nonsense. */
  readonly locale: string | null;
  /** ISO 8601: when the storefront got it. */
  readonly received_at: string;
}

/** A storefront's clock may be off, and a call may wait. */
const BELIEVED_MS = 10 * 60_000;

/**
 * Writes a declaration down, whatever it is about: the law protects the declaration, and whether the right exists is for later. What
 * matches nothing is written down in the same way and in the same time, so that the answer tells nobody whether there is such an order.
 */
export async function declareWithdrawal(
  container: MedusaContainer,
  declared: Declared,
): Promise<{ readonly record: WithdrawalRecord; readonly isNew: boolean }> {
  const now = new Date();
  const { key, received_at, viewer, page: _page, ...said } = declared;
  const about = await contractOf(container, declared, now);
  return recordRequest<WithdrawalRecord>(container, {
    kind: "withdrawal",
    key,
    digest: digestOf(["withdrawal", said]),
    order_id: about.orderId,
    proof: about.proof,
    customer_id: viewer ? requesterOf(viewer).customer_id : null,
    state: "open",
    received_at: receiptOf(received_at, now),
    content: about.content,
    ...(about.mailbox === null ? {} : { outcome: { copies: [about.mailbox] } }),
  });
}

/** The storefront got it a moment before this; a moment of long ago or to come is a wrong clock. */
function receiptOf(received: string, now: Date): Date {
  const at = new Date(received);
  const age = now.getTime() - at.getTime();
  return age >= 0 && age <= BELIEVED_MS ? at : now;
}

interface About {
  readonly orderId: string | null;
  readonly proof: RequestProof;
  readonly content: WithdrawalContent;
  /** Of the order, where the acknowledgement goes elsewhere: whoever holds a link of it must not withdraw behind its owner's back. */
  readonly mailbox: string | null;
}

async function contractOf(container: MedusaContainer, declared: Declared, now: Date): Promise<About> {
  const { order_id, viewer } = declared;
  const known = order_id && viewer ? await fromOrder(container, declared, order_id, viewer, now) : null;
  if (known) return known;
  return {
    ...(await matched(container, declared)),
    mailbox: null,
    content: contentOf(container, declared, { contract: declared.contract }),
  };
}

/** @returns `null` where whoever declares does not see the order any more: then it counts as typed */
async function fromOrder(
  container: MedusaContainer,
  declared: Declared,
  orderId: string,
  viewer: Viewer,
  now: Date,
): Promise<About | null> {
  const read = await readAbilityFacts(container, orderId);
  if (!read || !seesAll(read.order, viewer, now)) return null;
  const { order, facts } = read;
  const period = withdrawalPeriod(facts, now);
  const earlier = await requestsOf(container, orderId);
  const lines = declared.lines && namedLines(order, declared.lines);
  // Some of them may be gone from the order by now, which its shop has changed: then they are named by the text alone.
  const isNamed = lines !== null && lines.length === declared.lines?.length;
  const open = earlier.filter(
    ({ kind, state, key }) => kind === "withdrawal" && state !== "closed" && key !== declared.key,
  );
  return {
    orderId,
    proof: requesterOf(viewer).proof,
    mailbox: isSameMailbox(order.email, declared.email) ? null : (order.email ?? null),
    // The text says the same of the lines, for whoever does not see the order any more.
    content: contentOf(
      container,
      { ...declared, text: isNamed ? null : declared.text },
      {
        contract: numberOf(order),
        placedAt: facts.placedAt,
        lines,
        period: { kind: period.kind, until: period.kind === "not_begun" ? null : period.until },
        repeats: open.at(-1)?.id ?? null,
      },
    ),
  };
}

const isSameMailbox = (one: string | null | undefined, other: string): boolean =>
  normalizeEmail(one ?? "") === normalizeEmail(other);

/** Asks the same of the database for a number that there is and for one that there is not. */
async function matched(
  container: MedusaContainer,
  { contract, order_email }: Declared,
): Promise<Pick<About, "orderId" | "proof">> {
  if (contract === null || order_email === null) return { orderId: null, proof: "none" };
  const query = { number: normalizeNumber(contract), email: normalizeEmail(order_email) };
  const orderId = await findOrder(container, query);
  return { orderId, proof: orderId === null ? "none" : "number_email" };
}

interface Known {
  readonly contract: string | null;
  readonly placedAt?: string | null;
  readonly lines?: WithdrawalContent["lines"];
  readonly period?: WithdrawalContent["period"];
  readonly repeats?: string | null;
}

function contentOf(
  container: MedusaContainer,
  { name, email, text, page, locale }: Declared,
  { contract, placedAt = null, lines = null, period = null, repeats = null }: Known,
): WithdrawalContent {
  const { timeZone, language: shops } = readOptions(container);
  return {
    name,
    email,
    contract,
    placed_at: placedAt,
    lines,
    sentence: withdrawalSentence({ name, contract, placedAt, lines }, mailReader(locale, timeZone, shops)),
    text,
    locale: locale ?? shops,
    time_zone: timeZone,
    page,
    period,
    repeats,
  };
}
