import "server-only";
import { RETURN_STATES, type ReturnTerms, type ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import { REQUEST_STATES } from "@order-pages/shared/orders/rules/ability-facts";
import { z } from "zod";
import { parse, request } from "../http";
import type { Asked, AskedCancellation, AskedReturn, RequestViewer } from "../shopper-requests";
import { askPlugin, type PluginAnswer } from "./ask-plugin";
import { localeHeader } from "./locale-header";
import { readProofHeader } from "./read-proof-header";

/** See `Backend.cancelOrder`. */
export async function cancelOrder(orderId: string, { key, viewer, reason }: AskedCancellation): Promise<Asked> {
  const body = { key, viewer, reason };
  return toAsked(await askPlugin(`/orders/${orderId}/cancel`, { action: "cancel", id: orderId, body }));
}

/** See `Backend.requestReturn`. */
export async function requestReturn(orderId: string, asked: AskedReturn): Promise<Asked> {
  const { key, viewer, lines, optionId, quotedTotal } = asked;
  const body = {
    key,
    viewer,
    lines: lines.map(({ id, quantity, reasonId, note }) => ({ id, quantity, reason_id: reasonId, note })),
    option_id: optionId,
    quoted_total: quotedTotal,
  };
  return toAsked(await askPlugin(`/orders/${orderId}/returns`, { action: "return", id: orderId, body }));
}

/** See `Backend.cancelReturn`. */
export async function cancelReturn(orderId: string, returnId: string, viewer: RequestViewer): Promise<Asked> {
  const path = `/orders/${orderId}/returns/${returnId}/cancel`;
  return toAsked(await askPlugin(path, { action: "cancel-return", id: `${orderId}/${returnId}`, body: { viewer } }));
}

/** See `Backend.takeBackRequest`. */
export async function takeBackRequest(orderId: string, requestId: string, viewer: RequestViewer): Promise<Asked> {
  const path = `/orders/${orderId}/requests/${requestId}/take-back`;
  return toAsked(await askPlugin(path, { action: "take-back", id: `${orderId}/${requestId}`, body: { viewer } }));
}

const requestAnswer = z.object({
  request: z.object({ state: z.enum(REQUEST_STATES), returnId: z.string().nullable() }).nullable(),
});

function toAsked(came: PluginAnswer): Asked {
  if (came === null) return { kind: "not_found" };
  if (came.kind === "refused") return came;
  const { request: made } = parse(requestAnswer, came.answer);
  return { kind: "accepted", state: made?.state ?? null, returnId: made?.returnId ?? null };
}

const termsAnswer = z.object({
  return_options: z.object({
    options: z.array(z.object({ id: z.string(), name: z.string(), fee: z.number() })),
    reasons: z.array(
      z.object({ id: z.string(), label: z.string(), parent: z.string().nullable(), is_fault: z.boolean() }),
    ),
    lines: z.array(z.object({ id: z.string(), refundable_per_unit: z.number() })),
    reason_required: z.boolean(),
    instructions: z.string().nullable(),
  }),
});

/** See `Backend.readReturnTerms`. */
export async function readReturnTerms(orderId: string): Promise<ReturnTerms | null> {
  const answer = await request(`/store/order-pages/orders/${orderId}/return-options`, {
    headers: { ...readProofHeader(orderId), ...(await localeHeader()) },
  });
  if (answer === null) return null;
  const { options, reasons, lines, reason_required, instructions } = parse(termsAnswer, answer).return_options;
  return {
    options,
    reasons: reasons.map(({ id, label, parent, is_fault }) => ({ id, label, parent, isFault: is_fault })),
    lines: lines.map(({ id, refundable_per_unit }) => ({ id, refundablePerUnit: refundable_per_unit })),
    isReasonRequired: reason_required,
    instructions,
  };
}

const text = z.string().nullable().catch(null);

const returnAnswer = z.object({
  return: z.object({
    id: z.string(),
    number: z.string(),
    state: z.enum(RETURN_STATES),
    state_at: text,
    requested_at: text,
    lines: z.array(
      z.object({
        id: z.string(),
        quantity: z.number(),
        received: z.number(),
        dismissed: z.number(),
        reason: text,
        note: text,
      }),
    ),
    way_back: text,
    tracking: z.array(z.object({ number: text, url: text, label_url: text })),
    address: z
      .object({
        name: text,
        company: text,
        address_1: text,
        address_2: text,
        city: text,
        province: text,
        postal_code: text,
        country_code: text,
        phone: text,
      })
      .nullable(),
    quote: z.object({ goods: z.number(), fee: z.number(), total: z.number(), refund: z.number() }).nullable(),
    instructions: text,
    can_cancel: z.boolean(),
  }),
});

/** See `Backend.readReturn`. */
export async function readReturn(orderId: string, returnId: string): Promise<ShownReturn | null> {
  const answer = await request(`/store/order-pages/orders/${orderId}/returns/${returnId}`, {
    headers: { ...readProofHeader(orderId), ...(await localeHeader()) },
  });
  if (answer === null) return null;
  const { state_at, requested_at, way_back, tracking, can_cancel, ...shown } = parse(returnAnswer, answer).return;
  return {
    ...shown,
    stateAt: state_at,
    requestedAt: requested_at,
    wayBack: way_back,
    tracking: tracking.map(({ number, url, label_url }) => ({ number, url, labelUrl: label_url })),
    canCancel: can_cancel,
  };
}
