import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { MessagePage } from "@/components/ui/message-page";
import { resetPassword } from "@/lib/actions/reset-password";
import { MIN_PASSWORD } from "@/lib/forms/fields";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { readResetProof } from "@/lib/session/reset-proof";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("resetPassword") };
}

/** The form of a new password, for a browser that has followed a mailed link; open/route.ts keeps what that carries. */
export default async function ResetPasswordRoute() {
  const [proof, t, words] = await Promise.all([
    readResetProof(),
    getTranslations("resetPassword"),
    getTranslations("password"),
  ]);
  if (proof === null) {
    return (
      <MessagePage
        tone="warning"
        title={t("incomplete.title")}
        actions={[{ label: t("incomplete.again"), href: routes.forgotPassword(), primary: true }]}
      >
        <p>{t("incomplete.explanation")}</p>
      </MessagePage>
    );
  }
  return (
    <FormPage
      title={t("title")}
      intro={t("intro")}
      footer={t.rich("again", {
        link: (label) => (
          <a href={routes.forgotPassword()} className={linkStyles}>
            {label}
          </a>
        ),
      })}
    >
      <ActionForm
        action={resetPassword}
        fields={[
          {
            name: "password",
            label: t("password"),
            hint: words("rule", { characters: MIN_PASSWORD }),
            type: "password",
            autoComplete: "new-password",
            reveal: { show: words("show"), hide: words("hide") },
          },
        ]}
        submit={t("submit")}
      />
    </FormPage>
  );
}
