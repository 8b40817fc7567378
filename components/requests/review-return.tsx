import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import type { CanReturn } from "@order-pages/shared/orders/rules/can-return";
import type { ReturnQuote } from "@order-pages/shared/orders/rules/return-quote";
import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { ActionForm } from "@/components/forms/action-form";
import { Definition } from "@/components/ui/definitions";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import type { ReturnChoice } from "@/lib/returns/choice";
import { routes } from "@/lib/routes";
import { QuoteRows } from "./quote-rows";
import { RequestLines } from "./request-lines";
import { RequestPage } from "./request-page";

interface ReviewReturnProps {
  readonly order: OrderView;
  readonly ability: CanReturn;
  readonly terms: ReturnTerms;
  readonly choice: ReturnChoice;
  /** The same as the page's address has it. */
  readonly query: string;
  readonly quote: ReturnQuote;
  /** Made for this page, see `Backend.requestReturn`. */
  readonly requestKey: string;
  readonly money: (amount: number) => string;
  readonly requestReturn: FormAction;
}

/** What goes back and what is given back for it, before it is asked for. */
export function ReviewReturn({ order, ability, terms, choice, query, quote, ...rest }: ReviewReturnProps) {
  const { requestKey, money, requestReturn } = rest;
  const t = useTranslations("return");
  const actions = useTranslations("actions");
  const wayBack = terms.options.find(({ id }) => id === choice.optionId);
  const isReviewed = ability.how === "request";
  const reasonOf = (id: string | null) => terms.reasons.find((reason) => reason.id === id)?.label;
  const amountOf = (lineId: string) => money(quote.rows.find(({ id }) => id === lineId)?.amount ?? 0);
  return (
    <RequestPage
      title={t("reviewTitle")}
      intro={
        <>
          {t("reviewIntro")}
          {isReviewed ? <span className="block">{t("review")}</span> : null}
        </>
      }
      back={{ label: actions("change"), href: routes.returnItems(order.id, query) }}
      form={
        <ActionForm
          action={requestReturn}
          fields={[
            { name: "note", label: t("note"), type: "textarea", autoComplete: "off", optional: true, maxLength: 500 },
          ]}
          hidden={{
            orderId: order.id,
            key: requestKey,
            choice: query,
            option: choice.optionId ?? "",
            quotedTotal: String(quote.total),
          }}
          submit={t(isReviewed ? "submitReview" : "submit")}
        />
      }
    >
      <RequestLines
        lines={choice.lines.map(({ id, quantity, reasonId }) => {
          const reason = reasonOf(reasonId);
          return {
            id,
            quantity,
            line: order.items.find((item) => item.id === id) ?? null,
            amount: amountOf(id),
            notes: reason ? [t("lineReason", { reason })] : [],
          };
        })}
      />
      <QuoteRows quote={quote} money={money} />
      <dl className="mt-6 mb-8 stack-4 empty:hidden">
        {wayBack ? (
          <Definition name={t("method")}>
            <bdi>{wayBack.name}</bdi>
          </Definition>
        ) : null}
        {terms.instructions ? (
          <Definition name={t("instructions")} className="whitespace-pre-line" dir="auto">
            {terms.instructions}
          </Definition>
        ) : null}
      </dl>
    </RequestPage>
  );
}
