import type { MedusaContainer } from "@medusajs/framework/types";
import { abilitiesOf } from "#shared";
import { isLockTimeout, withOrderLock } from "../order-lock/with-order-lock";
import { readAbilityFacts } from "./ability-facts";
import { cancelAndNote, noteCanceled } from "./cancel-by-shopper";
import { lastOutcomeOfCutOffCancel, outcomeOfCutOffCancel } from "./cancel-order";
import { endCutOffReturn } from "./cut-off-return";
import { NOT_FOUND, type Outcome, outcomeOf, refused } from "./outcome";
import { endCutOffPreparation } from "./prepare-withdrawal";
import type { CancellationRecord, RequestRecord, ReturnRecord, WithdrawalRecord } from "./record";
import { moveRequest, readRequest } from "./records";
import { returnAndNote } from "./return-by-shopper";

/** What the shop answers, and who of it. */
export interface ShopAnswer {
  readonly answer: "accept" | "decline" | "settle" | "close";
  readonly by: string;
  /** For the shopper; a decline needs it. */
  readonly note: string | null;
}

/**
 * Answers for the shop: a cancellation or return that waits for it is carried out or declined, a withdrawal taken up, settled, declined
 * or closed. What is carried out runs inside the order's lock, by the same rules as for a shopper.
 */
export async function answerRequest(container: MedusaContainer, id: string, answer: ShopAnswer): Promise<Outcome> {
  const record = await readRequest(container, id);
  if (!record) return NOT_FOUND;
  try {
    // One that is about no order is its own.
    return await withOrderLock(container, record.order_id ?? record.id, () => answerInLock(container, id, answer));
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    return refused("busy");
  }
}

async function answerInLock(container: MedusaContainer, id: string, answer: ShopAnswer): Promise<Outcome> {
  const record = await readRequest(container, id);
  if (!record) return NOT_FOUND;
  if (record.kind === "withdrawal") return answerWithdrawal(container, record, answer);
  const { by, note } = answer;
  // The shop has looked at what the plugin could not bring to an end.
  if (record.state === "needs_shop" && answer.answer === "close") {
    return { kind: "accepted", record: await moveRequest(container, record, { state: "closed", by, note }) };
  }
  if (record.state !== "asked") return refused("not_open");
  switch (answer.answer) {
    case "accept":
      return carryOut(container, record, by);
    case "decline":
      // What was accepted before, and done, cannot be declined any more.
      if (await endCutOffAnswer(container, record)) return refused("not_open");
      return { kind: "accepted", record: await moveRequest(container, record, { state: "declined", by, note }) };
    default:
      return refused("not_open");
  }
}

const WITHDRAWAL_STATES = {
  accept: "in_progress",
  settle: "settled",
  decline: "declined",
  close: "closed",
} as const;

/** In which states of a withdrawal the shop may say what. */
const OPEN_TO: Readonly<Record<ShopAnswer["answer"], readonly RequestRecord["state"][]>> = {
  accept: ["open", "needs_shop"],
  settle: ["open", "in_progress", "needs_shop"],
  decline: ["open", "in_progress", "needs_shop"],
  close: ["open", "in_progress", "needs_shop"],
};

async function answerWithdrawal(
  container: MedusaContainer,
  record: WithdrawalRecord,
  { answer, by, note }: ShopAnswer,
): Promise<Outcome> {
  if (!OPEN_TO[answer].includes(record.state)) return refused("not_open");
  // The shop has answered by what it saw: it is to see first what has become of the declaration meanwhile.
  if (await endCutOffPreparation(container, record)) return refused("not_open");
  return {
    kind: "accepted",
    record: await moveRequest(container, record, { state: WITHDRAWAL_STATES[answer], by, note }),
  };
}

/**
 * The shop may do what its own rules leave to it, and nothing that the order does not allow. What was asked for in time stays so,
 * however long the answer takes.
 */
async function carryOut(
  container: MedusaContainer,
  record: CancellationRecord | ReturnRecord,
  by: string,
): Promise<Outcome> {
  const ended = await endCutOff(container, record, by);
  if (ended) return outcomeOf(ended);
  const read = await readAbilityFacts(container, record.order_id ?? "");
  if (!read) return NOT_FOUND;
  const { rules, requests } = read.facts;
  const facts = {
    ...read.facts,
    // What else waits for an answer holds no units that this one could not have.
    requests: requests.filter(({ state }) => state !== "asked"),
    rules: {
      ...rules,
      cancel: { mode: "auto" as const, minutes: null, reasons: [] },
      returns: { ...rules.returns, mode: "auto" as const },
    },
  };
  const abilities = abilitiesOf(facts, "full", record.received_at);
  if (record.kind === "cancellation") {
    if (!abilities.cancel.can) return refused(abilities.cancel.because);
    return outcomeOf(await cancelAndNote(container, record, facts, by));
  }
  if (!abilities.return.can) return refused(abilities.return.because);
  const { lines } = abilities.return;
  const isFree = record.content.lines.every(
    ({ id, quantity }) => quantity <= (lines.find((line) => line.id === id)?.free ?? 0),
  );
  return isFree ? outcomeOf(await returnAndNote(container, record, by)) : refused("units");
}

/**
 * What has become of a request that the shop had accepted, by a backend that has ended meanwhile, for whoever does not try it anew.
 * Whatever is found is the plugin's to tell the shop. Inside the order's lock.
 * @returns `null` where there is nothing of it (any more)
 */
export async function endCutOffAnswer(
  container: MedusaContainer,
  record: CancellationRecord | ReturnRecord,
): Promise<CancellationRecord | ReturnRecord | null> {
  if (record.kind === "return") return endCutOffReturn(container, record, "plugin");
  const last = await lastOutcomeOfCutOffCancel(container, record);
  return last && noteCanceled(container, record, last, "plugin");
}

/** An answer that was given before, by a backend that has ended meanwhile. */
async function endCutOff(
  container: MedusaContainer,
  record: CancellationRecord | ReturnRecord,
  by: string,
): Promise<CancellationRecord | ReturnRecord | null> {
  if (record.kind === "return") return endCutOffReturn(container, record, by);
  const ended = await outcomeOfCutOffCancel(container, record);
  return ended && noteCanceled(container, record, ended, by);
}
