import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { Help } from "@/components/problems/help";
import { LookupUnavailable } from "@/components/problems/lookup-unavailable";
import { FormPage } from "@/components/ui/form-page";
import { Notice } from "@/components/ui/notice";
import { lookupOrder } from "@/lib/actions/lookup-order";
import { mailOrderLink } from "@/lib/actions/mail-order-link";
import { getTranslations } from "@/lib/i18n/server";
import { readLookup } from "@/lib/read/lookup";
import { routes } from "@/lib/routes";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("lookup") };
}

/** Guest lookup: an order number and an email. `?number=` fills the number; an email is never taken from an address. */
export default async function LookupRoute({ searchParams }: PageProps<"/order/lookup">) {
  // Asked first: it is what tells Next's build that this page belongs to a request.
  const { number, forgotten, mailed } = await searchParams;
  const [read, t, locked] = await Promise.all([readLookup(), getTranslations("lookup"), getTranslations("locked")]);
  if (read.kind === "outage") return <ReadProblem read={read} retryHref={routes.lookup()} />;
  if (read.kind === "not_offered") return <LookupUnavailable supportEmail={supportEmail()} />;
  return (
    <FormPage
      title={t("title")}
      intro={t("intro")}
      notice={
        forgotten || mailed ? (
          <Notice tone="success" role="status">
            {mailed ? locked("orderMailed") : t("forgotten")}
          </Notice>
        ) : null
      }
      footer={<Help supportEmail={supportEmail()} />}
    >
      <ActionForm
        action={lookupOrder}
        fields={[
          {
            name: "number",
            isCode: true,
            label: t("number"),
            hint: t("numberHint"),
            autoComplete: "off",
            initial: typeof number === "string" ? number.slice(0, 64) : "",
          },
          { name: "email", label: t("email"), type: "email", autoComplete: "email", inputMode: "email" },
        ]}
        submit={t("submit")}
        whenLocked={{ action: mailOrderLink, submit: locked("mailOrder") }}
      />
    </FormPage>
  );
}
