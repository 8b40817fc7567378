import type { LineView } from "@order-pages/shared/orders/view/order-view";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { useTranslations } from "@/lib/i18n/server";
import { LineImage } from "./line-image";

/** What was ordered, at the price that was paid. */
export function OrderLines({ items, itemCount }: { readonly items: readonly LineView[]; readonly itemCount: string }) {
  const t = useTranslations("orderPage");
  if (items.length === 0) return null;
  return (
    <Section id="items" title={t("items")} note={itemCount}>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ line }: { readonly line: LineView }) {
  const t = useTranslations("orderPage");
  return (
    <li className="flex gap-4 py-5 sm:gap-5 print:py-2">
      <LineImage src={line.image} title={line.title} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {/* Grows from a readable width: where the price leaves less than that, it moves below the name. */}
          <h3 className="min-w-0 flex-[1_1_9rem] font-medium wrap-anywhere">
            <bdi>{line.title}</bdi>
          </h3>
          {line.amount ? <Amount className="max-w-full shrink-0 wrap-anywhere">{line.amount}</Amount> : null}
        </div>
        <ul className="mt-1 text-sm text-muted">
          {line.options.map((option) => (
            <li key={option} className="wrap-anywhere">
              <bdi>{option}</bdi>
            </li>
          ))}
          <li>
            {line.unitPrice ? <Amount>{line.unitPrice}</Amount> : t("quantity", { quantity: line.quantity })}
            {line.compareAt ? (
              <>
                {" "}
                <span className="sr-only">{t("compareAt")} </span>
                <s>
                  <Amount>{line.compareAt}</Amount>
                </s>
              </>
            ) : null}
          </li>
          {line.discounts.map((discount) => (
            <li
              key={`${discount.label} ${discount.amount}`}
              className="flex flex-wrap justify-between gap-x-5 text-success"
            >
              <span className="min-w-0 wrap-anywhere">{discount.label}</span>
              <Amount className="ms-auto">{discount.amount}</Amount>
            </li>
          ))}
        </ul>
        {line.progress.length > 0 ? (
          <ul aria-label={t("progress")} className="mt-2.5 flex flex-wrap gap-2">
            {line.progress.map(({ key, tone, label }) => (
              <li key={key} className="max-w-full">
                <Badge tone={tone}>{label}</Badge>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}
