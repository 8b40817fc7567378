import messages from "@order-pages/shared/messages/en.json";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { aFact } from "@order-pages/shared/orders/rules/ability-test-support";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { expect } from "vitest";
import { type FormAction, UNTOUCHED } from "@/lib/forms/form-state";
import { type Backend, BackendUnavailable } from "@/lib/medusa/backend";
import type { Asked } from "@/lib/medusa/shopper-requests";
import { grant } from "@/lib/session/grants";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import { submitForm } from "@/lib/test-support/submit-form";

export const KEY = "a-key-made-with-the-page";

let things = 0;

/** An order that no other test uses, of a backend that takes requests: limits count by it. */
export const requestable = (changes: Partial<Order> = {}): Order =>
  anOrder({
    id: `order_01JB8TZ2M3N4P5Q6R7S9T${String(things++).padStart(5, "0")}`,
    email: "maya@example.com",
    abilities: aFact(),
    ...changes,
  });

/** A backend with this order and these answers, opened in this browser by its own email. */
export async function openedOrder(order: Order, answers: Partial<Backend>): Promise<void> {
  setBackend({
    retrieveOrder: async (id) => (id === order.id ? order : null),
    canClaim: async () => false,
    ...answers,
  });
  await grant(order, "email");
}

type Answering = (came: Asked | Error) => Partial<Backend>;

/** What holds for everything that may be asked of an order; `fields` are the form's, beside the order. */
export async function expectGuarded(
  action: FormAction,
  fields: Readonly<Record<string, string>>,
  answering: Answering,
): Promise<void> {
  const { because } = messages.requests;
  const accepted = answering({ kind: "accepted", state: "done", returnId: null });

  const order = requestable();
  setBackend({ retrieveOrder: async () => order, canClaim: async () => false });
  const asSummary = await submitForm(action, { ...fields, orderId: order.id });
  expect(asSummary.state.problem, "below full access").toBe(because.access);
  expect(browser).toMatchObject({ status: 403, isRefreshed: true });

  const stock = requestable({ abilities: null });
  await openedOrder(stock, {});
  expect((await submitForm(action, { ...fields, orderId: stock.id })).state.problem, "without the plugin").toBe(
    because.off,
  );

  for (const [refusal, said, status] of [
    [{ because: "packed", until: null }, because.packed, 409],
    [{ because: "access", until: null }, because.access, 403],
    [{ because: "too_late", until: null }, because.off, 409],
  ] as const) {
    const refused = requestable();
    await openedOrder(refused, answering({ kind: "refused", ...refusal }));
    expect((await submitForm(action, { ...fields, orderId: refused.id })).state).toMatchObject({ problem: said });
    expect(browser.status).toBe(status);
  }

  const failing = requestable();
  await openedOrder(failing, answering(new BackendUnavailable("timeout")));
  const { state } = await submitForm(action, { ...fields, orderId: failing.id });
  expect(state.problem, "while nobody can tell").toBe(messages.forms.errors.unsure);
  expect(browser.status).toBe(503);
  for (const kept of ["key", "note", "reason"]) if (fields[kept]) expect(state.values[kept]).toBe(fields[kept]);

  await openedOrder(failing, { ...accepted, retrieveOrder: () => Promise.reject(new BackendUnavailable("failed")) });
  expect((await submitForm(action, { ...fields, orderId: failing.id })).state.problem).toBe(
    messages.forms.errors.unsure,
  );

  const tampered = await action(UNTOUCHED, new FormData());
  expect(tampered.problem, "a form of nobody's").toBe(messages.forms.errors.tampered);
}
