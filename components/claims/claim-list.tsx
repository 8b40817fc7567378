import type { ClaimView } from "@order-pages/shared/orders/view/claims-view";
import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import { linkStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface ClaimListProps {
  readonly claims: readonly ClaimView[];
  readonly cancelClaim: FormAction;
  readonly resendClaim: FormAction;
}

/** What was asked for and what came of it. */
export function ClaimList({ claims, cancelClaim, resendClaim }: ClaimListProps) {
  return (
    <ul className="stack-4">
      {claims.map((claim) => (
        <ClaimEntry key={claim.id} claim={claim} cancelClaim={cancelClaim} resendClaim={resendClaim} />
      ))}
    </ul>
  );
}

interface ClaimEntryProps extends Omit<ClaimListProps, "claims"> {
  readonly claim: ClaimView;
}

function ClaimEntry({ claim, cancelClaim, resendClaim }: ClaimEntryProps) {
  const t = useTranslations("claims.list");
  const { id, orderId, number, state, tone, requestedAt, age, endedOn, mailbox, mail } = claim;
  const isOpen = state === "pending";
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h3 className="title min-w-0">
          {number === null
            ? t("hidden")
            : t.rich("order", { number, bdi: (chunks) => <bdi className="tabular wrap-anywhere">{chunks}</bdi> })}
        </h3>
        <Badge tone={tone}>{t(`state.${state}`)}</Badge>
      </div>
      <p className="mt-1 text-sm text-muted">
        <time dateTime={requestedAt?.iso} title={requestedAt?.text}>
          {t("asked", { ago: age })}
        </time>
        {endedOn ? ` · ${t("ended", { state, date: endedOn.text })}` : null}
      </p>
      {isOpen ? (
        <>
          <p className="mt-3">
            {mailbox
              ? t.rich("mailbox", { email: () => <bdi className="font-medium wrap-anywhere">{mailbox}</bdi> })
              : null}{" "}
            <span className={mail === "failed" ? "text-danger" : "text-muted"}>{t(`mail.${mail}`)}</span>
          </p>
          <div className="mt-2 -mb-2 flex flex-wrap gap-x-6">
            <ActionForm action={resendClaim} fields={[]} hidden={{ claimId: id }} submit={t("resend")} kind="link" />
            <ActionForm action={cancelClaim} fields={[]} hidden={{ claimId: id }} submit={t("cancel")} kind="link" />
          </div>
        </>
      ) : null}
      {state === "accepted" && orderId ? (
        <a href={routes.ownOrder(orderId)} className={`mt-3 inline-block ${linkStyles}`}>
          {t("open")}
        </a>
      ) : null}
    </Card>
  );
}
