import { abilitiesOf } from "@order-pages/shared/orders/rules/abilities";
import { aFact, aFactLine, aParcel } from "@order-pages/shared/orders/rules/ability-test-support";
import type { CanCancel } from "@order-pages/shared/orders/rules/can-cancel";
import type { CanReturn } from "@order-pages/shared/orders/rules/can-return";
import { anOrder, context } from "@order-pages/shared/orders/test-support";
import { toOrderView } from "@order-pages/shared/orders/view/to-order-view";
import { translatorOf } from "@order-pages/shared/words/translator";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { FormAction } from "@/lib/forms/form-state";
import { CancelAgain } from "./cancel-again";
import { CancelPage } from "./cancel-page";
import { ReturnAgain } from "./return-again";
import { ReviewReturn } from "./review-return";

vi.mock("@/lib/i18n/server", () => ({
  useTranslations: (namespace: "cancel") => translatorOf({ locale: "en", language: "en", timeZone: "UTC" }, namespace),
}));

/** An action as Next's server hands it to React: one that a browser without JavaScript can send. */
const action: FormAction = Object.assign((async (state) => state) satisfies FormAction, {
  $$FORM_ACTION: (prefix: string) => ({
    name: `$ACTION_REF_${prefix}`,
    method: "POST",
    encType: "multipart/form-data",
    data: new FormData(),
  }),
  $$IS_SIGNATURE_EQUAL: () => true,
  // With the form's last answer bound to it, it is an action still.
  bind: () => action,
});

/** Where the form stands in its page, as React writes it into the form to know it again. */
function placeOf(page: ReactNode): string {
  const [, place] = /name="\$ACTION_KEY" value="([^"]+)"/.exec(renderToStaticMarkup(page)) ?? [];
  if (place === undefined) throw new Error("the page has no form that could be sent without JavaScript");
  return place;
}

const order = toOrderView(anOrder(), context);
const facts = aFact();
const arrived = aFact({
  lines: [aFactLine({ fulfilled: 3, shipped: 3, delivered: 3 })],
  parcels: [aParcel({ deliveredAt: "2026-05-13T10:00:00.000Z" })],
});
const now = new Date("2026-05-20T12:00:00.000Z");
const money = (amount: number) => `$${amount}`;

// The pages are called, not made elements of: Next has resolved them before React writes any HTML.

it("the form of a cancellation stands where it stood, when the order cannot be read", () => {
  const page = CancelPage({
    order,
    ability: abilitiesOf(facts, "full", now).cancel as CanCancel,
    facts,
    until: null,
    requestKey: "a-key-of-the-page",
    money,
    cancelOrder: action,
  });
  expect(placeOf(CancelAgain({ orderId: order.id, cancelOrder: action }))).toBe(placeOf(page));
});

it("and so does the form of a return", () => {
  const page = ReviewReturn({
    order,
    ability: abilitiesOf(arrived, "full", now).return as CanReturn,
    terms: { options: [], reasons: [], lines: [], isReasonRequired: false, instructions: null },
    choice: { lines: [{ id: "line_1", quantity: 1, reasonId: null }], optionId: null },
    query: "u.line_1=1",
    quote: { currency: "EUR", rows: [], goods: 10, fee: 0, total: 10, refund: 10 },
    requestKey: "a-key-of-the-page",
    money,
    requestReturn: action,
  });
  expect(placeOf(ReturnAgain({ orderId: order.id, requestReturn: action }))).toBe(placeOf(page));
});
