import { Help } from "@/components/problems/help";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";

/** The payment was refused: nothing was ordered, and the shop is where to try again. */
export function PaymentFailed({ storeUrl, supportEmail }: { storeUrl: string | null; supportEmail: string | null }) {
  const t = useTranslations("cart.failed");
  return (
    <MessagePage
      tone="danger"
      title={t("title")}
      actions={storeUrl ? [{ label: t("back"), href: storeUrl, primary: true }] : []}
    >
      <p>{t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
