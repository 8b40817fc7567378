import { linkStyles } from "@/components/ui/button-styles";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { mailto } from "./email-instead";

interface WithdrawByEmailProps {
  readonly supportEmail: string | null;
  /** Of the order that the shopper came from. */
  readonly number?: string;
}

/** A backend that keeps no declarations: an email to the shop is one, and here it is ready to be sent. */
export function WithdrawByEmail({ supportEmail, number = "" }: WithdrawByEmailProps) {
  const t = useTranslations("withdraw.instead");
  const href = supportEmail && mailto(supportEmail, t("subject"), t("body", { number }));
  return (
    <MessagePage
      tone="neutral"
      title={t("title")}
      actions={href === null ? [] : [{ label: t("write"), href, primary: true }]}
    >
      <p>{t(href === null ? "noAddress" : "explanation")}</p>
      {href === null ? null : (
        <p>
          <a href={`mailto:${supportEmail}`} className={`text-ink ${linkStyles}`}>
            <bdi>{supportEmail}</bdi>
          </a>
        </p>
      )}
    </MessagePage>
  );
}
