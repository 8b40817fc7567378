import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OrderView } from "@/lib/orders/order-view";
import { OrderSteps } from "./order-steps";

/** How far the order has come and what comes next. */
export function Progress({ steps, expectations }: Pick<OrderView, "steps" | "expectations">) {
  const t = useTranslations("orderPage");
  if (steps.length === 0 && expectations.length === 0) return null;
  return (
    <Card className="mt-10 sm:p-8">
      <OrderSteps steps={steps} />
      {expectations.length > 0 ? (
        <section
          aria-labelledby="next"
          className={steps.length > 0 ? "mt-6 border-t border-line pt-6 sm:mt-8" : undefined}
        >
          <h2 id="next" className="title">
            {t("next")}
          </h2>
          <ul className="mt-2 max-w-prose space-y-1.5 text-muted">
            {expectations.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Card>
  );
}
