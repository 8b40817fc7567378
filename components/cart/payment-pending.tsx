import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { LookAgain } from "./look-again";

/** The payment is being confirmed. The page looks again by itself, with JavaScript or without. */
export function PaymentPending({ seconds, nextHref }: { seconds: number; nextHref: string }) {
  const t = useTranslations("cart.pending");
  return (
    <MessagePage tone="progress" title={t("title")} actions={[{ label: t("retry"), href: nextHref }]}>
      <p role="status">{t("explanation")}</p>
      <p>{t("stay")}</p>
      <LookAgain seconds={seconds} href={nextHref} />
      <noscript>
        <meta httpEquiv="refresh" content={`${seconds};url=${nextHref}`} />
      </noscript>
    </MessagePage>
  );
}
