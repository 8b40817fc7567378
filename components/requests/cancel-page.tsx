import type { AbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import type { CanCancel } from "@order-pages/shared/orders/rules/can-cancel";
import { cancelMoneyOf } from "@order-pages/shared/orders/view/cancel-money";
import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { ActionForm } from "@/components/forms/action-form";
import type { FieldProps } from "@/components/forms/field";
import { TextLines } from "@/components/ui/text-lines";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { RequestLines } from "./request-lines";
import { RequestPage } from "./request-page";

interface CancelPageProps {
  readonly order: OrderView;
  readonly ability: CanCancel;
  readonly facts: AbilityFacts;
  /** Until when, in the shopper's words; `null`: until something is packed. */
  readonly until: string | null;
  /** Made for this page, see `Backend.cancelOrder`. */
  readonly requestKey: string;
  readonly money: (amount: number) => string;
  readonly cancelOrder: FormAction;
}

/** The one confirmation before an order is canceled: what of, what becomes of the money, and that it is for good. */
export function CancelPage({ order, ability, facts, until, requestKey, money, cancelOrder }: CancelPageProps) {
  const t = useTranslations("cancel");
  const because = useTranslations("requests.because");
  const actions = useTranslations("actions");
  const isRequest = ability.how === "request";
  const lines = (facts.lines ?? []).filter(({ quantity }) => quantity > 0);
  const count = lines.reduce((units, { quantity }) => units + quantity, 0);
  // What a gift card or a credit has paid was no charge, and no nothing either.
  const isMixed = ability.why === "mixed_money";
  const moves = cancelMoneyOf(facts.money).filter(({ key }) => !(isMixed && key === "notCharged"));
  const sentences = [
    ...(isMixed ? [because("mixed_money")] : []),
    ...moves.map(({ key, amount }) => t(`${isRequest ? "moneyRequest" : "money"}.${key}`, { amount: money(amount) })),
    ...(until === null ? [] : [t("until", { until })]),
    ...(isRequest ? [] : [t("final")]),
  ];
  return (
    <RequestPage
      title={t(isRequest ? "titleRequest" : "title")}
      intro={
        isRequest
          ? t("explanationRequest", { number: order.number })
          : t("explanation", { count, number: order.number })
      }
      back={{ label: actions("keepOrder"), href: routes.order(order.id) }}
      form={
        <ActionForm
          action={cancelOrder}
          fields={[reasonField(facts.rules.cancel.reasons, t)]}
          hidden={{ orderId: order.id, key: requestKey }}
          submit={t(isRequest ? "submitRequest" : "submit")}
        />
      }
    >
      <h2 className="title mb-4">{t("items")}</h2>
      <RequestLines
        lines={lines.map(({ id, quantity }) => ({
          id,
          quantity,
          line: order.items.find((item) => item.id === id) ?? null,
        }))}
      />
      <TextLines lines={sentences} className="mt-4 mb-8 stack-2" />
    </RequestPage>
  );
}

function reasonField(reasons: readonly string[], t: ReturnType<typeof useTranslations<"cancel">>): FieldProps {
  const field = { name: "reason", label: t("reason"), autoComplete: "off", optional: true } as const;
  if (reasons.length === 0) return { ...field, type: "textarea", maxLength: 2_000 };
  const options = reasons.map((reason) => ({ value: reason, label: reason }));
  return { ...field, options: [{ value: "", label: t("noReason") }, ...options] };
}
