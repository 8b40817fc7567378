import { NEWEST } from "@order-pages/shared/orders/facts/history";
import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { ConfirmEmail } from "@/components/account/confirm-email";
import { OrderEntries } from "@/components/account/order-entries";
import { ActionForm } from "@/components/forms/action-form";
import { buttonStyles, linkStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { mailMailboxLink } from "@/lib/actions/mail-mailbox-link";
import { signOut } from "@/lib/actions/sign-out";
import { signOutEverywhere } from "@/lib/actions/sign-out-everywhere";
import { getTranslations } from "@/lib/i18n/server";
import { readHistory } from "@/lib/read/history";
import { routes } from "@/lib/routes";
import { requireCustomer } from "@/lib/session/require-customer";
import { NoOrdersScreen } from "@/screens/no-orders-screen";
import { ReadProblem } from "@/screens/read-problem";

/** How many of the latest orders the overview shows. */
const LATEST = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("account") };
}

/** The overview: who is signed in, and what was ordered last. */
export default async function AccountRoute({ searchParams }: PageProps<"/account">) {
  const { confirmed } = await searchParams;
  const [visit, read, t, mailboxWords, sessionWords] = await Promise.all([
    requireCustomer(routes.account()),
    readHistory({ state: null, placed: null, search: null, cursor: NEWEST }),
    getTranslations("account"),
    getTranslations("mailbox"),
    getTranslations("sessions"),
  ]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={routes.account()} />;
  if (read.kind !== "found") return <ReadProblem read={read} retryHref={routes.account()} />;
  const { email, greetedName, mailbox } = visit.customer;
  const { entries, range } = read.history;
  return (
    <AccountPage
      title={greetedName ? t("hello", { name: greetedName }) : t("helloAnyone")}
      intro={email ? t.rich("signedInAs", { email: () => <bdi className="wrap-anywhere">{email}</bdi> }) : null}
      current="account"
      signOut={signOut}
    >
      {confirmed && mailbox.state === "proven" ? (
        <div className="mt-8">
          <Notice tone="success" role="status">
            {mailboxWords("confirmed")}
          </Notice>
        </div>
      ) : null}
      {mailbox.state === "unproven" && email ? <ConfirmEmail email={email} mailLink={mailMailboxLink} /> : null}
      <Section id="latest" title={t("latest")} className="mt-12">
        <div className="mt-5">
          {entries.length > 0 ? <OrderEntries entries={entries.slice(0, LATEST)} heading="h3" /> : <NoOrdersScreen />}
        </div>
        {range.total > LATEST ? (
          <a href={routes.orders()} className={`mt-6 ${buttonStyles("secondary")}`}>
            {t("all")}
          </a>
        ) : null}
      </Section>
      {range.total > 0 ? (
        <Section id="claims" title={t("claims.title")} className="mt-12">
          <p className="mt-2 max-w-prose text-muted">{t("claims.explanation")}</p>
          <a href={routes.claims()} className={`mt-3 inline-block ${linkStyles}`}>
            {t("claims.action")}
          </a>
        </Section>
      ) : null}
      {mailbox.state === "unknown" ? null : (
        <Section id="sessions" title={sessionWords("title")} className="mt-12">
          <p className="mt-2 mb-3 max-w-prose text-muted">{sessionWords("explanation")}</p>
          <ActionForm action={signOutEverywhere} fields={[]} submit={sessionWords("everywhere")} kind="link" />
        </Section>
      )}
    </AccountPage>
  );
}
