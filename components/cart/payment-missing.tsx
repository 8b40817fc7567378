import { Help } from "@/components/problems/help";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";

interface PaymentMissingProps {
  readonly retryHref: string;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
}

/** No payment was begun: nothing is ordered, and the shop is where to go on. */
export function PaymentMissing({ retryHref, storeUrl, supportEmail }: PaymentMissingProps) {
  const t = useTranslations("cart.unpaid");
  const again = { label: t("retry"), href: retryHref };
  return (
    <MessagePage
      tone="warning"
      title={t("title")}
      actions={storeUrl ? [{ label: t("back"), href: storeUrl, primary: true }, again] : [again]}
    >
      <p>{t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
