import type { PaymentView } from "@order-pages/shared/orders/view/order-view";
import { Amount } from "@/components/ui/amount";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";

/** How the order was paid. On the slip a dashed line sets it apart, so its heading is only heard. */
export function Payments({ payments }: { readonly payments: readonly PaymentView[] }) {
  const t = useTranslations("orderPage");
  return (
    <>
      <h3 className="sr-only">{t("payment")}</h3>
      <dl className="stack-3">
        {payments.map(({ id, method, status, amount, at }) => (
          <div key={id} className="flex flex-wrap items-baseline gap-x-4">
            <dt className="min-w-0 wrap-anywhere">
              <bdi>{method}</bdi>
            </dt>
            {amount ? (
              <dd className="ms-auto max-w-full shrink-0 wrap-anywhere">
                <Amount>{amount}</Amount>
              </dd>
            ) : null}
            {status ? (
              <dd className="basis-full text-sm text-pretty text-muted">
                {status}
                {at ? (
                  <>
                    {" · "}
                    <Time at={at} />
                  </>
                ) : null}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </>
  );
}
