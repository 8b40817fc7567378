import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";

interface ConfirmEmailProps {
  readonly email: string;
  readonly mailLink: FormAction;
}

/** Asks whoever is signed in to confirm the account's address, with one press, and says what is shown meanwhile. */
export function ConfirmEmail({ email, mailLink }: ConfirmEmailProps) {
  const t = useTranslations("mailbox");
  return (
    <section aria-labelledby="confirm-email" className="mt-8">
      <Card>
        <h2 id="confirm-email" className="title">
          {t("title")}
        </h2>
        <p className="mt-2 mb-4 max-w-prose text-muted">
          {t.rich("explanation", { email: () => <bdi className="text-ink wrap-anywhere">{email}</bdi> })}
        </p>
        <ActionForm action={mailLink} fields={[]} submit={t("send")} once />
      </Card>
    </section>
  );
}
