import type { Tone } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { TONES } from "./tone";

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const { styles, Icon } = TONES[tone];
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-full py-0.5 ps-2 pe-2.5 text-sm print:bg-transparent print:p-0 ${styles}`}
    >
      <Icon className="size-3.5" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
