import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { Help } from "./help";

/** This shop's backend cannot look orders up: says so, and what works instead. */
export function LookupUnavailable({ supportEmail }: { supportEmail: string | null }) {
  const t = useTranslations("lookup.unavailable");
  return (
    <MessagePage
      tone="neutral"
      title={t("title")}
      actions={[{ label: t("home"), href: routes.login(), primary: true }]}
    >
      <p>{t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
