import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { Help } from "./help";

/** The backend did not answer: says so, and that the order is not lost. Never "not found". */
export function Outage({ retryHref, supportEmail }: { retryHref: string; supportEmail: string | null }) {
  const t = useTranslations("outage");
  return (
    <MessagePage tone="warning" title={t("title")} actions={[{ label: t("retry"), href: retryHref, primary: true }]}>
      <p>{t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
