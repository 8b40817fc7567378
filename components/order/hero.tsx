import type { OrderView, StepView, Tone } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { type Action, Actions } from "@/components/ui/actions";
import { Amount } from "@/components/ui/amount";
import { linkStyles } from "@/components/ui/button-styles";
import { TextLines } from "@/components/ui/text-lines";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";
import { OrderSteps } from "./order-steps";

interface HeroProps {
  readonly order: Pick<OrderView, "number" | "placedOn">;
  readonly title: string;
  readonly tone: Tone;
  /** Said beside the number. */
  readonly badge?: ReactNode;
  readonly detail: string | null;
  /** "Paid $96.84", which leads to the sum. */
  readonly money?: string | null;
  readonly steps: readonly StepView[];
  /** What follows from where it stands, one sentence each. */
  readonly notes?: readonly string[];
  readonly actions?: readonly Action[];
  /** What is to be said of them. */
  readonly afterActions?: ReactNode;
}

/** What matters about an order just now, how far it has come, and what to do: the first thing anyone reads. */
export function Hero({
  order,
  title,
  tone,
  badge,
  detail,
  money,
  steps,
  notes = [],
  actions = [],
  afterActions,
}: HeroProps) {
  const t = useTranslations("orderPage");
  const { number, placedOn } = order;
  return (
    <div className="max-w-3xl">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm max-sm:gap-x-4 text-muted">
        <span className="text-ink">
          {t.rich("number", { number: () => <bdi className="tabular wrap-anywhere">{number}</bdi> })}
        </span>
        {placedOn ? (
          <>
            <Dot />
            <span>
              {t.rich("placed", {
                label: (label) => <span className="max-sm:sr-only">{label}</span>,
                date: () => <Time at={placedOn} />,
              })}
            </span>
          </>
        ) : null}
        {money ? (
          <>
            <Dot />
            <a href="#summary" className={`min-h-6 ${linkStyles}`}>
              <Amount>{money}</Amount>
            </a>
          </>
        ) : null}
        {badge}
      </p>
      <h1 className={`headline mt-2 max-sm:mt-1.5 ${tone === "warning" ? "text-warning" : ""}`}>{title}</h1>
      {detail ? (
        <p className="mt-3 max-sm:mt-2 max-w-prose text-lg text-pretty max-sm:text-base text-muted">{detail}</p>
      ) : null}
      <TextLines lines={notes} className="mt-2 max-w-prose stack-1 max-sm:text-sm empty:hidden" />
      <OrderSteps steps={steps} />
      <div className="mt-6 max-sm:mt-3 empty:hidden">
        <Actions actions={actions} />
      </div>
      {afterActions}
    </div>
  );
}

function Dot() {
  return (
    <span aria-hidden="true" className="max-sm:hidden">
      ·
    </span>
  );
}
