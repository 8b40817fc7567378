import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/server";
import { Help } from "./help";

interface TooManyTriesProps {
  /** Seconds until the next try counts. */
  readonly wait: number;
  readonly retryHref: string;
  readonly supportEmail: string | null;
}

/** Somebody tried too often: says how long to wait, and who can help meanwhile. */
export function TooManyTries({ wait, retryHref, supportEmail }: TooManyTriesProps) {
  const t = useTranslations("tooManyTries");
  return (
    <MessagePage tone="warning" title={t("title")} actions={[{ label: t("retry"), href: retryHref, primary: true }]}>
      <p>{t("explanation", { minutes: Math.ceil(wait / 60) })}</p>
      <Help supportEmail={supportEmail} />
    </MessagePage>
  );
}
