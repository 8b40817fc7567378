import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { MessagePage } from "@/components/ui/message-page";
import { forgotPassword } from "@/lib/actions/forgot-password";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("forgotPassword") };
}

export default async function ForgotPasswordRoute({ searchParams }: PageProps<"/account/forgot-password">) {
  const { sent } = await searchParams;
  const t = await getTranslations("forgotPassword");
  if (sent) {
    return (
      <MessagePage
        tone="success"
        title={t("sent.title")}
        actions={[
          { label: t("sent.signIn"), href: routes.login(), primary: true },
          { label: t("sent.again"), href: routes.forgotPassword() },
        ]}
      >
        <p>{t("sent.explanation")}</p>
        <p>{t("sent.advice")}</p>
      </MessagePage>
    );
  }
  return (
    <FormPage
      title={t("title")}
      intro={t("intro")}
      footer={t.rich("signIn", {
        link: (label) => (
          <a href={routes.login()} className={linkStyles}>
            {label}
          </a>
        ),
      })}
    >
      <ActionForm
        action={forgotPassword}
        fields={[{ name: "email", label: t("email"), type: "email", autoComplete: "username", inputMode: "email" }]}
        submit={t("submit")}
      />
    </FormPage>
  );
}
