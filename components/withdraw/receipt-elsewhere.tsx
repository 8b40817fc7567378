import { Help } from "@/components/problems/help";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";

/** No receipt here, whether there is one or not: somebody else's, or one of a browser that keeps no cookies. */
export function ReceiptElsewhere({ supportEmail }: { readonly supportEmail: string | null }) {
  const t = useTranslations("withdraw.receipt.elsewhere");
  return (
    <MessagePage tone="neutral" title={t("title")} actions={[]}>
      <p>{t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
