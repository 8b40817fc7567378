import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Action, Actions } from "@/components/ui/actions";
import { Time } from "@/components/ui/time";
import type { OrderView } from "@/lib/orders/order-view";

interface OrderHeadProps {
  readonly order: Pick<OrderView, "number" | "placedOn">;
  readonly emblem?: ReactNode;
  readonly title: string;
  readonly detail: ReactNode;
  readonly actions: readonly Action[];
}

/** Which order this is and where it stands: the first thing anyone reads. */
export function OrderHead({ order: { number, placedOn }, emblem, title, detail, actions }: OrderHeadProps) {
  const t = useTranslations("orderPage");
  return (
    <>
      {emblem}
      <h1 className="headline max-w-4xl">{title}</h1>
      <p className="mt-4 flex flex-wrap gap-x-2 text-muted">
        <span className="text-ink">
          {t.rich("number", { number: () => <bdi className="tabular-nums wrap-anywhere">{number}</bdi> })}
        </span>
        {placedOn ? (
          <>
            <span aria-hidden="true">·</span>
            <span>{t.rich("placedOn", { date: () => <Time at={placedOn} /> })}</span>
          </>
        ) : null}
      </p>
      {detail ? <div className="mt-4 max-w-prose text-lg">{detail}</div> : null}
      <Actions actions={actions} />
    </>
  );
}
