import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { type Action, Actions } from "@/components/ui/actions";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";

interface OrderHeadProps {
  readonly order: Pick<OrderView, "number" | "placedOn">;
  readonly emblem?: ReactNode;
  readonly title: string;
  /** Said beside the number. */
  readonly badge?: ReactNode;
  readonly detail: string | null;
  readonly actions?: readonly Action[];
}

/** Which order this is and where it stands: the first thing anyone reads. */
export function OrderHead({ order: { number, placedOn }, emblem, title, badge, detail, actions = [] }: OrderHeadProps) {
  const t = useTranslations("orderPage");
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-7">
      <div className="min-w-0">
        {emblem}
        <h1 className="headline max-w-4xl">{title}</h1>
        <p className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-muted">
          <span className="text-ink">
            {t.rich("number", { number: () => <bdi className="tabular-nums wrap-anywhere">{number}</bdi> })}
          </span>
          {placedOn ? (
            <>
              {/* Not where the date takes the next line. */}
              <span aria-hidden="true" className="max-[22rem]:hidden">
                ·
              </span>
              <span>{t.rich("placedOn", { date: () => <Time at={placedOn} /> })}</span>
            </>
          ) : null}
          {badge}
        </p>
        {detail ? <p className="mt-4 max-w-prose text-lg">{detail}</p> : null}
      </div>
      <Actions actions={actions} />
    </div>
  );
}
