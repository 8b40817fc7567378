import { inNameOrder } from "@order-pages/shared/format/name";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import type { FieldProps } from "@/components/forms/field";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { register } from "@/lib/actions/register";
import { MIN_PASSWORD } from "@/lib/forms/fields";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { UNAVAILABLE } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { returnPath } from "@/lib/security/return-path";
import { readSession } from "@/lib/session/customer";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("register") };
}

export default async function RegisterRoute({ searchParams }: PageProps<"/account/register">) {
  const goOn = returnPath((await searchParams).next);
  const [session, t, words, locale] = await Promise.all([
    readSession(),
    getTranslations("register"),
    getTranslations("password"),
    getLocale(),
  ]);
  if (session.kind === "customer") redirect(goOn ?? routes.account());
  // Whoever is here may well be signed in: nobody is asked for a password while the backend cannot say.
  if (session.kind === "unavailable") {
    return <ReadProblem read={UNAVAILABLE} retryHref={routes.register(goOn ?? "")} />;
  }
  return (
    <FormPage
      title={t("title")}
      intro={t("intro")}
      footer={t.rich("signIn", {
        link: (label) => (
          <a href={routes.login({ next: goOn ?? "" })} className={linkStyles}>
            {label}
          </a>
        ),
      })}
    >
      <ActionForm
        action={register}
        fields={[
          ...inNameOrder<FieldProps>(
            { name: "firstName", label: t("firstName"), autoComplete: "given-name" },
            { name: "lastName", label: t("lastName"), autoComplete: "family-name", optional: true },
            locale,
          ),
          { name: "email", label: t("email"), type: "email", autoComplete: "username", inputMode: "email" },
          {
            name: "password",
            label: t("password"),
            hint: words("rule", { characters: MIN_PASSWORD }),
            type: "password",
            autoComplete: "new-password",
            reveal: { show: words("show"), hide: words("hide") },
          },
        ]}
        hidden={{ next: goOn ?? "" }}
        submit={t("submit")}
      />
    </FormPage>
  );
}
