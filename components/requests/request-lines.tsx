import type { LineView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { LineImage } from "@/components/order/line-image";
import { Amount } from "@/components/ui/amount";
import { useTranslations } from "@/lib/i18n/server";

/** A line of an order that something is asked of. */
export interface RequestLine {
  readonly id: string;
  /** `null` for one that the order's page does not show. */
  readonly line: LineView | null;
  /** "2 × Mug" */
  readonly quantity: number | null;
  readonly amount?: string;
  /** Said small below its name. */
  readonly notes?: readonly string[];
  readonly children?: ReactNode;
}

/** Lines with their pictures and what is asked of each. */
export function RequestLines({ lines }: { readonly lines: readonly RequestLine[] }) {
  const t = useTranslations("order.line");
  const words = useTranslations("return");
  return (
    <ul className="ruled">
      {lines.map(({ id, line, quantity, amount, notes = [], children }) => {
        const title = line?.title ?? t("untitled");
        return (
          <li key={id} className="flex gap-4 py-4 first:pt-0">
            <LineImage src={line?.image ?? null} title={title} size="small" />
            <div className="min-w-0 flex-1">
              <div className="flex flex-wrap gap-x-5 gap-y-1">
                <p className="min-w-0 flex-[1_1_9rem] font-medium wrap-anywhere">
                  <bdi>{quantity === null ? title : words("line", { quantity, title })}</bdi>
                </p>
                {amount ? <Amount>{amount}</Amount> : null}
              </div>
              <ul className="mt-1 stack-0.5 text-sm text-muted empty:hidden">
                {[...(line?.options ?? []), ...notes].map((note) => (
                  <li key={note} className="wrap-anywhere">
                    <bdi>{note}</bdi>
                  </li>
                ))}
              </ul>
              {children}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
