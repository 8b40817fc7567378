import "server-only";
import { type LookupQuery, matches } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import { BackendUnavailable } from "../backend";
import { confirmAbsence } from "../confirm-absence";
import { FailedCall } from "../failure";
import { parse, request } from "../http";
import { isOrderNumber } from "./order-number";

const answerSchema = z.object({
  order: z.object({ id: z.string(), display_id: z.number(), email: z.string() }),
});

/** Finds an order by Medusa v1's own lookup, which takes a number and an email in small letters, as it keeps them. */
export async function lookupOrder(query: LookupQuery): Promise<string | null> {
  const { number, email } = query;
  if (!isOrderNumber(number)) return null;
  const answer = await find(number, email);
  if (answer === null) return null;
  const { order } = parse(answerSchema, answer);
  return matches({ numbers: [order.display_id], email: order.email }, query) ? order.id : null;
}

/** A miss is a bare "Not Found" there, as a gateway without a backend would say it. */
async function find(number: string, email: string): Promise<unknown> {
  const ask = () =>
    request("/store/orders", {
      query: { display_id: number, email, fields: "id,display_id,email", expand: "payments" },
      absent: "invalid_data",
    });
  try {
    return await ask();
  } catch (error) {
    if (!isMiss(error)) throw error;
    return (await confirmAbsence(ask, isMiss))?.answer ?? null;
  }
}

const isMiss = (error: unknown) => error instanceof FailedCall && error.type === "bare_not_found";

/** Every Medusa v1 can. */
export async function canLookup(): Promise<boolean> {
  return true;
}

/** None does: it mails what its own events tell of. */
export async function canMailOrderLink(): Promise<boolean> {
  return false;
}

/** See `canMailOrderLink`: nobody is offered it. */
export async function mailOrderLink(): Promise<void> {
  throw new BackendUnavailable("misconfigured");
}
