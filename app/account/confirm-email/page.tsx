import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { MessagePage } from "@/components/ui/message-page";
import { confirmMailbox } from "@/lib/actions/confirm-mailbox";
import { mailMailboxLink } from "@/lib/actions/mail-mailbox-link";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { readMailboxProof } from "@/lib/session/mailbox-proof";
import { requireCustomer } from "@/lib/session/require-customer";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("confirmEmail") };
}

/** Where whoever is signed in confirms the account's address; open/route.ts keeps what the mailed link carries. */
export default async function ConfirmEmailRoute({ searchParams }: PageProps<"/account/confirm-email">) {
  // Said to whoever cannot sign in yet.
  if ((await searchParams).sent) return <LinkSent />;
  const here = routes.confirmEmail();
  const [visit, proof, t] = await Promise.all([requireCustomer(here), readMailboxProof(), getTranslations("mailbox")]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={here} />;
  const { email, mailbox } = visit.customer;
  // A backend that proves no mailbox has nothing to confirm.
  if (mailbox.state === "unknown" || email === null) redirect(routes.account());
  if (mailbox.state === "proven") {
    return (
      <MessagePage
        tone="success"
        title={t("done.title")}
        actions={[{ label: t("done.orders"), href: routes.orders(), primary: true }]}
      >
        <p>{t("done.explanation")}</p>
      </MessagePage>
    );
  }
  const address = { email: () => <bdi className="wrap-anywhere">{email}</bdi> };
  if (proof === null) {
    return (
      <FormPage title={t("incomplete.title")} intro={t("incomplete.explanation")}>
        <ActionForm action={mailMailboxLink} fields={[]} submit={t("send")} once />
      </FormPage>
    );
  }
  return (
    <FormPage
      title={t("title")}
      intro={t.rich("confirm.intro", address)}
      footer={t.rich("confirm.again", {
        link: (label) => (
          <a href={routes.account()} className={linkStyles}>
            {label}
          </a>
        ),
      })}
    >
      <ActionForm action={confirmMailbox} fields={[]} submit={t("confirm.submit")} />
    </FormPage>
  );
}

async function LinkSent() {
  const t = await getTranslations("mailbox.linkSent");
  return (
    <MessagePage
      tone="success"
      title={t("title")}
      actions={[{ label: t("signIn"), href: routes.login(), primary: true }]}
    >
      <p>{t("explanation")}</p>
      <p>{t("advice")}</p>
    </MessagePage>
  );
}
