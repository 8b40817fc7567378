import type { StepView } from "@order-pages/shared/orders/view/order-view";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";

/** Filled as far as the order has come, in the reader's own colors, too: these would take every filling away. */
const FILLED = "border-accent bg-accent forced-colors:border-[CanvasText] forced-colors:bg-[CanvasText]";
const BARS: Record<StepView["state"], string> = {
  done: FILLED,
  current: FILLED,
  partial:
    "border-accent [background-image:linear-gradient(to_right,var(--accent)_50%,transparent_50%)] rtl:[background-image:linear-gradient(to_left,var(--accent)_50%,transparent_50%)] forced-colors:border-[CanvasText] forced-colors:[--accent:CanvasText]",
  upcoming: "border-line bg-line forced-colors:border-[CanvasText] forced-colors:bg-[Canvas]",
};

/** Said beforehand: a page that arrives piece by piece must not move what is there. */
const COLUMNS: Record<number, string> = { 2: "grid-cols-2", 3: "grid-cols-3", 4: "grid-cols-4", 5: "grid-cols-5" };

/** The way of the order as one slim bar, with its steps and their days below. */
export function OrderSteps({ steps }: { readonly steps: readonly StepView[] }) {
  const t = useTranslations("orderPage");
  if (steps.length === 0) return null;
  const here = steps.findLastIndex(({ state }) => state === "current" || state === "partial");
  return (
    <ol
      aria-label={t("steps")}
      className={`mt-6 max-sm:mt-3 grid gap-1.5 print:hidden ${COLUMNS[steps.length] ?? "grid-cols-4"}`}
    >
      {steps.map((step, index) => (
        <li key={step.key} aria-current={index === here ? "step" : undefined} className="min-w-0 text-sm">
          <span
            aria-hidden="true"
            className={`mb-2 max-sm:mb-1.5 block h-1.5 rounded-full edge forced-color-adjust-none ${BARS[step.state]}`}
          />
          <span
            className={`block wrap-anywhere ${index === here ? "font-semibold" : step.state === "upcoming" ? "text-muted" : ""}`}
          >
            {step.label}
          </span>
          <span className="sr-only">{` ${t(`stepState.${step.state}`)}`}</span>
          {step.at ? <Time at={step.at} className="block text-muted max-sm:text-xs" /> : null}
        </li>
      ))}
    </ol>
  );
}
