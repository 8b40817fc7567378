import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { Card } from "@/components/ui/card";
import { TextLines } from "@/components/ui/text-lines";
import { useTranslations } from "@/lib/i18n/server";
import { OrderSteps } from "./order-steps";

/** How far the order has come and what comes next. */
export function Progress({ steps, expectations }: Pick<OrderView, "steps" | "expectations">) {
  const t = useTranslations("orderPage");
  if (steps.length === 0 && expectations.length === 0) return null;
  return (
    <Card className="mt-10 sm:p-8 print:hidden">
      <OrderSteps steps={steps} />
      {expectations.length > 0 ? (
        <section
          aria-labelledby="next"
          className={`sm:grid sm:grid-cols-4 sm:items-baseline ${steps.length > 0 ? "mt-6 border-t border-line pt-6 sm:mt-8" : ""}`}
        >
          <h2 id="next" className="title sm:pe-4">
            {t("next")}
          </h2>
          <TextLines lines={expectations} className="col-span-3 max-w-prose space-y-1.5 max-sm:mt-2" />
        </section>
      ) : null}
    </Card>
  );
}
