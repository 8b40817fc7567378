import type { LineView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { linkStyles } from "@/components/ui/button-styles";
import { useTranslations } from "@/lib/i18n/server";
import { productUrl } from "@/lib/shop-links";
import { LineImage } from "./line-image";

/** As many as fit on two screens of a phone. */
const MOST_SHOWN = 8;

interface GoodsListProps {
  readonly lines: readonly LineView[];
  /** One below the list's own. */
  readonly heading: "h3" | "h4";
}

/** Items with their pictures, at the prices that were paid; a long list shows its first and folds the others. */
export function GoodsList({ lines, heading }: GoodsListProps) {
  const t = useTranslations("orderPage");
  const [shown, folded] = [lines.slice(0, MOST_SHOWN), lines.slice(MOST_SHOWN)];
  return (
    <>
      <ul className="ruled">
        {shown.map((line) => (
          <Line key={line.id} line={line} heading={heading} />
        ))}
      </ul>
      {folded.length > 0 ? (
        <details className="unfolds-in-print edge-t border-line">
          <summary className={`min-h-11 cursor-pointer px-5 py-3 sm:px-6 print:hidden ${linkStyles}`}>
            {t("moreItems", { count: folded.length })}
          </summary>
          <ul className="ruled edge-t border-line">
            {folded.map((line) => (
              <Line key={line.id} line={line} heading={heading} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** To the shop's page of it, where the shop has told where those are. */
function ProductLink({ product, children }: { readonly product: string | null; readonly children: ReactNode }) {
  const href = productUrl(product);
  return href === null ? (
    children
  ) : (
    <a href={href} className="hover:underline">
      {children}
    </a>
  );
}

function Line({ line, heading: Heading }: { readonly line: LineView } & Pick<GoodsListProps, "heading">) {
  const t = useTranslations("orderPage");
  return (
    <li className="flex gap-4 px-4 py-4 sm:gap-5 sm:px-6 print:px-0 print:py-2">
      <LineImage src={line.image} title={line.title} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {/* Grows from a readable width: where the price leaves less than that, it moves below the name. */}
          <Heading className="min-w-0 flex-[1_1_7.5rem] font-medium wrap-anywhere">
            <ProductLink product={line.product}>
              <bdi>{line.title}</bdi>
            </ProductLink>
          </Heading>
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
              <bdi className="min-w-0 wrap-anywhere">{discount.label}</bdi>
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
