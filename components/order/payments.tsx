import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Row } from "@/components/ui/definitions";
import { Time } from "@/components/ui/time";
import type { PaymentView } from "@/lib/orders/order-view";

export function Payments({ payments }: { readonly payments: readonly PaymentView[] }) {
  const t = useTranslations("orderPage");
  return (
    <>
      <h3 className="text-sm text-muted">{t("payment")}</h3>
      <dl className="mt-2 space-y-3">
        {payments.map(({ id, method, status, amount, at }) => (
          <Row
            key={id}
            name={
              <>
                <span className="wrap-anywhere">{method}</span>
                <span className="block text-sm text-muted">
                  {status}
                  {at ? (
                    <>
                      {" · "}
                      <Time at={at} />
                    </>
                  ) : null}
                </span>
              </>
            }
          >
            {amount ? <Amount>{amount}</Amount> : null}
          </Row>
        ))}
      </dl>
    </>
  );
}
