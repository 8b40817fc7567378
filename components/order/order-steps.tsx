import type { StepView } from "@order-pages/shared/orders/view/order-view";
import { CheckIcon } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";

const DOTS: Record<StepView["state"], string> = {
  done: "border-accent bg-accent text-on-accent",
  current: "border-accent bg-surface",
  partial: "border-accent bg-surface",
  upcoming: "border-line-strong bg-surface",
};

/** The way of the order: down the page on a phone, across it on anything wider. */
export function OrderSteps({ steps }: { readonly steps: readonly StepView[] }) {
  const t = useTranslations("orderPage");
  if (steps.length === 0) return null;
  const here = steps.findLastIndex(({ state }) => state === "current" || state === "partial");
  return (
    <ol aria-label={t("steps")} className="sm:flex">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={index === here ? "step" : undefined}
          className={`relative flex gap-3 pb-5 last:pb-0 sm:min-w-0 sm:flex-1 sm:flex-col sm:gap-2.5 sm:pe-4 sm:pb-0 ${
            // The line to the next step, beside or after this one's dot.
            "not-last:before:absolute not-last:before:start-3 not-last:before:top-7 not-last:before:bottom-0 not-last:before:border-s sm:not-last:before:start-8 sm:not-last:before:end-1 sm:not-last:before:top-3 sm:not-last:before:bottom-auto sm:not-last:before:border-s-0 sm:not-last:before:border-t"
          } ${step.state === "done" ? "not-last:before:border-accent" : "not-last:before:border-dashed not-last:before:border-line-strong"}`}
        >
          <span className={`grid size-6 shrink-0 place-items-center rounded-full border-[1.5px] ${DOTS[step.state]}`}>
            {step.state === "done" ? <CheckIcon className="size-4" /> : null}
            {step.state === "current" ? <span className="size-2.5 rounded-full bg-accent" /> : null}
            {step.state === "partial" ? <span className="h-3 w-1.5 rounded-s-full bg-accent" /> : null}
          </span>
          <span className="min-w-0">
            <span className={step.state === "upcoming" ? "text-muted" : "font-medium"}>{step.label}</span>
            <span className="sr-only">{` ${t(`stepState.${step.state}`)}`}</span>
            {step.at ? <Time at={step.at} className="block text-sm text-muted" /> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
