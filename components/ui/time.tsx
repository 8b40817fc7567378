import type { DateView } from "@order-pages/shared/orders/view/order-view";

export function Time({ at, className }: { readonly at: DateView; readonly className?: string }) {
  return (
    <time dateTime={at.iso} className={className}>
      {at.text}
    </time>
  );
}
