import type { DateView } from "@order-pages/shared/orders/view/order-view";

export function Time({ at, className }: { readonly at: DateView; readonly className?: string }) {
  return (
    // No text says more than a second, and a page has many of these.
    <time dateTime={at.iso.replace(/\.\d+Z$/, "Z")} className={className}>
      {at.text}
    </time>
  );
}
