import type { SummaryView } from "@order-pages/shared/orders/view/order-view";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageMain } from "@/components/ui/page-main";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { Hero } from "./hero";

interface OrderSummaryProps {
  readonly summary: SummaryView;
  readonly openOrder: FormAction;
  /** Has the order's mailbox sent a link to it. */
  readonly mailOrderLink: FormAction;
  /** Which of the order's pages the email opens. */
  readonly page: "order" | "confirmed";
  /** Where it leads instead: what was to be done with the order. */
  readonly next?: string;
  /** The shopper followed a link that opens the order no more. */
  readonly linkExpired: boolean;
}

/** An order for someone who has only its link: where it stands, and the way to the rest of it. */
export function OrderSummary({ summary, openOrder, mailOrderLink, page, next, linkExpired }: OrderSummaryProps) {
  const t = useTranslations("summary");
  const locked = useTranslations("locked");
  const mailbox = useTranslations("mailbox");
  const { standing } = summary;
  return (
    <PageMain>
      <Hero
        order={summary}
        title={standing.title}
        tone={standing.tone}
        detail={standing.detail}
        steps={summary.steps}
        // To the field below, which browsers then put the cursor into.
        actions={summary.opensByEmail ? [{ label: mailbox("title"), href: "#email", primary: true }] : []}
      />
      <section aria-labelledby="rest" className="mt-12 max-w-lg sm:mt-16">
        <h2 id="rest" className="title">
          {t("title")}
        </h2>
        <p className="mt-2 text-muted">{t(summary.opensByEmail ? "explanation" : "noEmail")}</p>
        {linkExpired && summary.opensByEmail ? (
          <div className="mt-6">
            <Notice tone="warning" role="status">
              {t("linkExpired")}
            </Notice>
          </div>
        ) : null}
        {summary.opensByEmail ? (
          <Card className="mt-6 sm:p-8">
            <ActionForm
              action={openOrder}
              fields={[{ name: "email", label: t("email"), type: "email", autoComplete: "email", inputMode: "email" }]}
              hidden={{ orderId: summary.id, page, ...(next ? { next } : {}) }}
              submit={t("open")}
              whenLocked={{ action: mailOrderLink, submit: locked("mailOrder") }}
            />
          </Card>
        ) : null}
      </section>
    </PageMain>
  );
}
