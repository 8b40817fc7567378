import { CLAIMS_DONE } from "@order-pages/shared/orders/view/claims-view";
import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { ClaimList } from "@/components/claims/claim-list";
import { ClaimWays } from "@/components/claims/claim-ways";
import { Help } from "@/components/problems/help";
import { MessagePage } from "@/components/ui/message-page";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { cancelClaim } from "@/lib/actions/claims/cancel-claim";
import { claimByNumber } from "@/lib/actions/claims/claim-by-number";
import { claimClaimable } from "@/lib/actions/claims/claim-claimable";
import { claimHeld } from "@/lib/actions/claims/claim-held";
import { resendClaim } from "@/lib/actions/claims/resend-claim";
import { signOut } from "@/lib/actions/sign-out";
import { getTranslations } from "@/lib/i18n/server";
import { readClaims } from "@/lib/read/claims";
import { routes } from "@/lib/routes";
import { requireCustomer } from "@/lib/session/require-customer";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("claims") };
}

/** The claim center: ask for guests' orders, and see what became of it. */
export default async function ClaimsRoute({ searchParams }: PageProps<"/account/orders/claim">) {
  const [visit, read, query, t] = await Promise.all([
    requireCustomer(routes.claims()),
    readClaims(),
    searchParams,
    getTranslations("claims"),
  ]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={routes.claims()} />;
  if (read.kind === "outage") return <ReadProblem read={read} retryHref={routes.claims()} />;
  if (read.kind === "not_offered") {
    return (
      <MessagePage
        tone="neutral"
        title={t("unavailable.title")}
        actions={[{ label: t("unavailable.back"), href: routes.account(), primary: true }]}
      >
        <p>{t("unavailable.explanation")}</p>
        <Help supportEmail={supportEmail()} />
      </MessagePage>
    );
  }
  const { claims, claimable, held } = read.book;
  const done = CLAIMS_DONE.find((one) => one === query.done);
  return (
    <AccountPage title={t("title")} intro={t("intro")} current="claims" signOut={signOut}>
      {done ? (
        <div className="said-before mt-8">
          <Notice tone={done === "asked" || done === "canceled" ? "success" : "warning"} role="status">
            {t(`done.${done}`)}
          </Notice>
        </div>
      ) : null}
      <div className="mt-10">
        <ClaimWays
          claimable={claimable}
          held={held}
          claimByNumber={claimByNumber}
          claimHeld={claimHeld}
          claimClaimable={claimClaimable}
        />
      </div>
      {claims === null ? <p className="mt-8 text-muted">{t("unlisted")}</p> : null}
      {claims && claims.length > 0 ? (
        <Section id="requests" title={t("list.title")} className="mt-14">
          <div className="mt-5">
            <ClaimList claims={claims} cancelClaim={cancelClaim} resendClaim={resendClaim} />
          </div>
        </Section>
      ) : null}
    </AccountPage>
  );
}
