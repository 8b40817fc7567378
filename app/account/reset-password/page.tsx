import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { MessagePage } from "@/components/ui/message-page";
import { MIN_PASSWORD } from "@/lib/actions/fields";
import { resetPassword } from "@/lib/actions/reset-password";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { keepResetProof, readResetProof } from "@/lib/session/reset-proof";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("resetPassword") };
}

/**
 * Where the mailed link leads: takes the token out of the address at once, so that it stays in no history and reaches no
 * other page. Opening it uses nothing up, so mail scanners may.
 */
export default async function ResetPasswordRoute({ searchParams }: PageProps<"/account/reset-password">) {
  const { token } = await searchParams;
  if (typeof token === "string" && /^[\w.-]{1,2000}$/.test(token)) {
    await keepResetProof(token);
    redirect(routes.resetPassword());
  }
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
