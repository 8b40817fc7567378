import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { Help } from "./help";

/** One page for every order that cannot be shown, whatever the reason: it must not tell which ids exist. */
export function NotFound({ supportEmail }: { supportEmail: string | null }) {
  const t = useTranslations("notFound");
  return (
    <MessagePage tone="neutral" title={t("title")} actions={[{ label: t("home"), href: routes.home(), primary: true }]}>
      <p>{t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
