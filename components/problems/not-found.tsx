import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { Help } from "./help";

interface NotFoundProps {
  readonly about: "page" | "order";
  readonly supportEmail: string | null;
}

/** One page for every order that cannot be shown, whatever the reason: it must not tell which ids exist. */
export function NotFound({ about, supportEmail }: NotFoundProps) {
  const t = useTranslations("notFound");
  const isOrder = about === "order";
  return (
    <MessagePage
      tone="neutral"
      title={isOrder ? t("order.title") : t("title")}
      actions={[{ label: t("home"), href: routes.lookup(), primary: true }]}
    >
      <p>{isOrder ? t("order.explanation") : t("explanation")}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
