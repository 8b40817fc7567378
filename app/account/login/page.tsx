import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { Notice } from "@/components/ui/notice";
import { forgotPassword } from "@/lib/actions/forgot-password";
import { signIn } from "@/lib/actions/sign-in";
import { getTranslations } from "@/lib/i18n/server";
import { UNAVAILABLE } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { returnPath } from "@/lib/security/return-path";
import { readSession } from "@/lib/session/customer";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("signIn") };
}

export default async function LoginRoute({ searchParams }: PageProps<"/account/login">) {
  const { next, ended, changed, confirm, "signed-out": signedOut } = await searchParams;
  const goOn = returnPath(next);
  const [session, t, words, locked] = await Promise.all([
    readSession(),
    getTranslations("signIn"),
    getTranslations("password"),
    getTranslations("locked"),
  ]);
  if (session.kind === "customer") redirect(goOn ?? routes.account());
  // Whoever is here may well be signed in: nobody is asked for a password while the backend cannot say.
  if (session.kind === "unavailable") {
    return <ReadProblem read={UNAVAILABLE} retryHref={routes.login({ next: goOn ?? "" })} />;
  }

  const before = ended ? "ended" : signedOut ? "signedOut" : changed ? "changed" : confirm ? "confirm" : null;
  const link = (href: string) => (label: React.ReactNode) => (
    <a href={href} className={linkStyles}>
      {label}
    </a>
  );
  return (
    <FormPage
      title={t("title")}
      intro={t("intro")}
      notice={
        before ? (
          <Notice tone={before === "ended" || before === "confirm" ? "warning" : "success"} role="status">
            {t(before)}
          </Notice>
        ) : null
      }
      footer={
        <ul className="stack-2">
          <li>{link(routes.forgotPassword())(t("forgot"))}</li>
          <li>{t.rich("register", { link: link(routes.register(goOn ?? "")) })}</li>
          <li>{t.rich("lookup", { link: link(routes.lookup()) })}</li>
        </ul>
      }
    >
      <ActionForm
        action={signIn}
        fields={[
          { name: "email", label: t("email"), type: "email", autoComplete: "username", inputMode: "email" },
          {
            name: "password",
            label: t("password"),
            type: "password",
            autoComplete: "current-password",
            reveal: { show: words("show"), hide: words("hide") },
          },
        ]}
        hidden={{ next: goOn ?? "" }}
        submit={t("submit")}
        whenLocked={{ action: forgotPassword, submit: locked("mailPassword") }}
      />
    </FormPage>
  );
}
