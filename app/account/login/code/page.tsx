import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { enterCode } from "@/lib/actions/enter-code";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { returnPath } from "@/lib/security/return-path";
import { readSecondStep } from "@/lib/session/second-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("secondStep") };
}

/** Where a sign-in is finished whose account asks for more than its password. */
export default async function SecondStepRoute({ searchParams }: PageProps<"/account/login/code">) {
  const next = returnPath((await searchParams).next) ?? "";
  const [step, t] = await Promise.all([readSecondStep(), getTranslations("secondStep")]);
  if (step === null) redirect(routes.login({ next }));
  return (
    <FormPage
      title={t("title")}
      intro={t("intro")}
      footer={t.rich("again", {
        link: (label) => (
          <a href={routes.login({ next })} className={linkStyles}>
            {label}
          </a>
        ),
      })}
    >
      <ActionForm
        action={enterCode}
        fields={[
          {
            name: "code",
            isCode: true,
            label: t("code"),
            autoComplete: "one-time-code",
            ...(step.methods.includes("recovery_code") ? { hint: t("recovery") } : { inputMode: "numeric" }),
          },
        ]}
        hidden={{ next }}
        submit={t("submit")}
      />
    </FormPage>
  );
}
