import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { MessagePage } from "@/components/ui/message-page";
import { confirmEmailChange } from "@/lib/actions/profile/confirm-email-change";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { emailIn, readEmailChangeProof } from "@/lib/session/email-change-proof";
import { requireCustomer } from "@/lib/session/require-customer";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("changeEmail") };
}

/** Where whoever is signed in takes a new address; open/route.ts keeps what the mailed link carries. */
export default async function ChangeEmailRoute({ searchParams }: PageProps<"/account/change-email">) {
  const here = routes.changeEmail();
  const [visit, proof, { done }, t] = await Promise.all([
    requireCustomer(here),
    readEmailChangeProof(),
    searchParams,
    getTranslations("changeEmail"),
  ]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={here} />;
  const { email } = visit.customer;
  if (done && email !== null) {
    return (
      <MessagePage
        tone="success"
        title={t("done.title")}
        isAnswer
        actions={[{ label: t("done.profile"), href: routes.profile(), primary: true }]}
      >
        <p>{t.rich("done.explanation", inAddress(email))}</p>
      </MessagePage>
    );
  }
  const newEmail = proof === null ? null : emailIn(proof);
  if (newEmail === null) {
    return (
      <MessagePage
        tone="warning"
        title={t("incomplete.title")}
        actions={[{ label: t("incomplete.again"), href: routes.profile(), primary: true }]}
      >
        <p>{t("incomplete.explanation")}</p>
      </MessagePage>
    );
  }
  return (
    <FormPage
      title={t("title")}
      intro={t.rich("intro", inAddress(newEmail))}
      footer={t.rich("again", {
        link: (label) => (
          <a href={routes.profile()} className={linkStyles}>
            {label}
          </a>
        ),
      })}
    >
      <ActionForm action={confirmEmailChange} fields={[]} submit={t("submit")} />
    </FormPage>
  );
}

const inAddress = (email: string) => ({ email: () => <bdi className="text-ink wrap-anywhere">{email}</bdi> });
