import { Help } from "@/components/problems/help";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";

interface Props {
  readonly retryHref: string;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
}

/** Two minutes and still no order: what to do now, and what not to do (pay twice). */
export function PaymentStalled({ retryHref, storeUrl, supportEmail }: Props) {
  const t = useTranslations("cart.stalled");
  const actions = [{ label: t("retry"), href: retryHref, primary: true }];
  return (
    <MessagePage
      tone="warning"
      title={t("title")}
      actions={storeUrl ? [...actions, { label: t("back"), href: storeUrl }] : actions}
    >
      <p>{t("explanation")}</p>
      <p>{t("advice")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
