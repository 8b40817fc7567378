import { ActionForm } from "@/components/forms/action-form";
import { buttonStyles, linkStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { BoxIcon } from "@/components/ui/icons";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

/** A choice that none of the account's orders fits: never said of an account without any. */
export function NoMatchingOrders() {
  const t = useTranslations("history");
  return (
    <Card className="flex flex-col items-start sm:p-8">
      <BoxIcon className="size-7 text-muted" />
      <h2 className="title mt-4">{t("nothing.title")}</h2>
      <p className="mt-2 max-w-prose text-muted">{t("nothing.explanation")}</p>
      <a href={routes.orders()} className={`mt-6 ${buttonStyles("secondary")}`}>
        {t("clear")}
      </a>
    </Card>
  );
}

interface NoOrdersProps {
  readonly storeUrl: string | null;
  /** How many guest orders have the account's proven email, and could be asked for. */
  readonly claimable: number;
  /** Asks for all of them. */
  readonly claimClaimable: FormAction;
  /** Whether other orders could be asked for by their numbers here. */
  readonly canClaim: boolean;
}

/** An account without orders: it offers the guest orders that there are, and the way to others. */
export function NoOrders({ storeUrl, claimable, claimClaimable, canClaim }: NoOrdersProps) {
  const none = useTranslations("account.none");
  const account = useTranslations("account.claims");
  const claims = useTranslations("claims.claimable");
  return (
    <Card className="flex flex-col items-start sm:p-8">
      <BoxIcon className="size-7 text-muted" />
      <h2 className="title mt-4">{none("title")}</h2>
      <p className="mt-2 max-w-prose text-muted">
        {claimable > 0 ? claims("explanation", { count: claimable }) : none("explanation")}
      </p>
      {claimable > 0 ? (
        <div className="mt-6">
          <ActionForm action={claimClaimable} fields={[]} submit={claims("submit", { count: claimable })} once />
        </div>
      ) : storeUrl ? (
        <a href={storeUrl} className={`mt-6 ${buttonStyles("primary")}`}>
          {none("shop")}
        </a>
      ) : null}
      {canClaim ? (
        <p className="mt-6 text-muted">
          {account("title")}{" "}
          <a href={routes.claims()} className={linkStyles}>
            {account("action")}
          </a>
        </p>
      ) : null}
    </Card>
  );
}
