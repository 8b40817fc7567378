import { ActionForm } from "@/components/forms/action-form";
import { Section } from "@/components/ui/section";
import { MIN_PASSWORD } from "@/lib/forms/fields";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";

/** The way to another password, for who knows the one before. */
export function ProfilePassword({ action }: { readonly action: FormAction }) {
  const t = useTranslations("profile.password");
  const words = useTranslations("password");
  const reveal = { show: words("show"), hide: words("hide") };
  return (
    <Section id="password" title={t("title")} className="mt-14">
      <div className="mt-5 max-w-lg">
        <ActionForm
          action={action}
          fields={[
            {
              name: "currentPassword",
              label: t("current"),
              type: "password",
              autoComplete: "current-password",
              reveal,
            },
            {
              name: "newPassword",
              label: t("new"),
              hint: words("rule", { characters: MIN_PASSWORD }),
              type: "password",
              autoComplete: "new-password",
              reveal,
            },
          ]}
          submit={t("submit")}
          kind="secondary"
        />
      </div>
    </Section>
  );
}
