import type { ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import type { DateView, OrderView } from "@order-pages/shared/orders/view/order-view";
import { ActionForm } from "@/components/forms/action-form";
import { Definition } from "@/components/ui/definitions";
import { TextLines } from "@/components/ui/text-lines";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { QuoteRows } from "./quote-rows";
import { RequestLines } from "./request-lines";
import { RequestPage } from "./request-page";
import { ReturnLabels } from "./return-labels";

interface ReturnPageProps {
  readonly order: OrderView;
  readonly shown: ShownReturn;
  readonly at: DateView | null;
  /** Where it goes, a line each. */
  readonly address: readonly string[];
  readonly money: (amount: number) => string;
  readonly cancelReturn: FormAction;
}

/** One return: how far it has come, how it is sent, what is given back, and, while nothing of it has come, the way to take it back. */
export function ReturnPage({ order, shown, at, address, money, cancelReturn }: ReturnPageProps) {
  const t = useTranslations("return");
  const actions = useTranslations("actions");
  const isOpen = shown.state === "requested";
  return (
    <RequestPage
      title={t(`state.${shown.state}`)}
      intro={
        <>
          {t(`explanation.${shown.state}`)}{" "}
          <span className="block text-base">
            {t("number", { number: shown.number })} {at ? <Time at={at} /> : null}
          </span>
        </>
      }
      back={{ label: actions("backToOrder"), href: routes.order(order.id) }}
    >
      <h2 className="title mb-4">{t("items")}</h2>
      <RequestLines
        lines={shown.lines.map(({ id, quantity, received, dismissed, reason, note }) => ({
          id,
          quantity,
          line: order.items.find((item) => item.id === id) ?? null,
          notes: [
            ...(received > 0 ? [t("received", { count: received })] : []),
            ...(dismissed > 0 ? [t("dismissed", { count: dismissed })] : []),
            ...(reason ? [t("lineReason", { reason })] : []),
            ...(note ? [t("lineNote", { note })] : []),
          ],
        }))}
      />
      {shown.quote && shown.state !== "canceled" ? <QuoteRows quote={shown.quote} money={money} /> : null}
      <dl className="mt-6 stack-4 empty:hidden">
        {isOpen && shown.wayBack ? (
          <Definition name={t("method")}>
            <bdi>{shown.wayBack}</bdi>
          </Definition>
        ) : null}
        {isOpen && address.length > 0 ? (
          <Definition name={t("sendTo")}>
            <TextLines lines={address} />
          </Definition>
        ) : null}
        {isOpen && shown.instructions ? (
          <Definition name={t("instructions")} className="whitespace-pre-line" dir="auto">
            {shown.instructions}
          </Definition>
        ) : null}
        <ReturnLabels tracking={shown.tracking} />
      </dl>
      {shown.canCancel ? (
        <section aria-labelledby="cancel-return" className="mt-8 edge-t border-line pt-6 print:hidden">
          <h2 id="cancel-return" className="title">
            {t("cancel.title")}
          </h2>
          <p className="mt-2 mb-4 text-muted">{t("cancel.explanation")}</p>
          <ActionForm
            action={cancelReturn}
            fields={[]}
            hidden={{ orderId: order.id, returnId: shown.id }}
            submit={t("cancel.submit")}
            kind="secondary"
          />
        </section>
      ) : null}
    </RequestPage>
  );
}
