import type { WithdrawWayView } from "@order-pages/shared/orders/view/to-ways-view";
import { linkStyles } from "@/components/ui/button-styles";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

/** Which withdrawals were received for an order; what number and email alone have declared may be a stranger's. */
export function DeclaredWithdrawals({ declared }: Pick<WithdrawWayView, "declared">) {
  const t = useTranslations("withdraw.onOrder");
  return declared.map(({ id, on, isProven }) => (
    <p key={id}>
      {isProven
        ? t.rich("received", {
            date: on,
            link: (chunks) => (
              <a href={routes.withdrawal(id)} className={linkStyles}>
                {chunks}
              </a>
            ),
          })
        : t("unproven", { date: on })}
    </p>
  ));
}
