import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";

interface ProfileEmailProps {
  readonly email: string;
  /** Whether it is known to be theirs; "unknown" where this shop does not ask. */
  readonly mailbox: "proven" | "unproven" | "unknown";
  /** Asks for another one; `null` where that cannot be done here, or not before this one is confirmed. */
  readonly action: FormAction | null;
}

/** The account's email, whether it is known to be theirs, and the way to another one. */
export function ProfileEmail({ email, mailbox, action }: ProfileEmailProps) {
  const t = useTranslations("profile.email");
  const words = useTranslations("password");
  return (
    <Section id="email" title={t("title")} className="mt-14">
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="wrap-anywhere">{email}</bdi>
        {mailbox === "proven" ? <Badge tone="success">{t("confirmed")}</Badge> : null}
        {mailbox === "unproven" ? <Badge tone="warning">{t("unconfirmed")}</Badge> : null}
      </p>
      {action ? (
        <>
          <p className="mt-3 max-w-lg text-muted">{t("explanation")}</p>
          <div className="mt-5 max-w-lg">
            <ActionForm
              action={action}
              fields={[
                { name: "newEmail", label: t("new"), type: "email", autoComplete: "email", inputMode: "email" },
                {
                  name: "emailPassword",
                  label: t("password"),
                  type: "password",
                  autoComplete: "current-password",
                  reveal: { show: words("show"), hide: words("hide") },
                },
              ]}
              submit={t("submit")}
              kind="secondary"
            />
          </div>
        </>
      ) : null}
    </Section>
  );
}
