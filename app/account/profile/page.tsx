import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { ConfirmEmail } from "@/components/account/confirm-email";
import { ProfileDetailsForm } from "@/components/account/profile-details";
import { ProfileEmail } from "@/components/account/profile-email";
import { ProfilePassword } from "@/components/account/profile-password";
import { mailMailboxLink } from "@/lib/actions/mail-mailbox-link";
import { changeDetails } from "@/lib/actions/profile/change-details";
import { changePassword } from "@/lib/actions/profile/change-password";
import { requestEmailChange } from "@/lib/actions/profile/request-email-change";
import { signOut } from "@/lib/actions/sign-out";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { readProfile } from "@/lib/read/profile";
import { routes } from "@/lib/routes";
import { requireCustomer } from "@/lib/session/require-customer";
import { profileUrl } from "@/lib/shop-links";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("profile") };
}

/** What the signed-in customer is called, and by what they sign in. A storefront with such a page of its own keeps that. */
export default async function ProfileRoute() {
  const elsewhere = profileUrl();
  if (elsewhere !== null) redirect(elsewhere);
  const here = routes.profile();
  const [visit, read, t, locale] = await Promise.all([
    requireCustomer(here),
    readProfile(),
    getTranslations("profile"),
    getLocale(),
  ]);
  if (visit.kind === "outage") return <ReadProblem read={visit} retryHref={here} />;
  if (read.kind === "outage") return <ReadProblem read={read} retryHref={here} />;
  const { email, mailbox } = visit.customer;
  const { canChange, ...details } = read.profile;
  return (
    <AccountPage title={t("title")} current="profile" signOut={signOut}>
      {mailbox.state === "unproven" && email ? <ConfirmEmail email={email} mailLink={mailMailboxLink} /> : null}
      <ProfileDetailsForm details={details} locale={locale} action={changeDetails} />
      {email ? (
        <ProfileEmail
          email={email}
          mailbox={mailbox.state}
          action={canChange.email && mailbox.state === "proven" ? requestEmailChange : null}
        />
      ) : null}
      {canChange.password ? <ProfilePassword action={changePassword} /> : null}
    </AccountPage>
  );
}
