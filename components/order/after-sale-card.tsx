import type { ReturnView } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { ReturnIcon } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import { TONES } from "@/components/ui/tone";

interface AfterSaleCardProps extends Pick<ReturnView, "title" | "tone" | "at"> {
  readonly children: ReactNode;
}

/** One return, exchange, or replacement in a list: what it is called and when it began, above what else there is to say of it. */
export function AfterSaleCard({ title, tone, at, children }: AfterSaleCardProps) {
  return (
    <Card as="li" className="flex gap-4">
      <span className={`grid size-9 shrink-0 place-items-center rounded-full print:hidden ${TONES[tone].styles}`}>
        <ReturnIcon />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4">
          <h3 className="font-medium">{title}</h3>
          {at ? <Time at={at} className="text-sm text-muted" /> : null}
        </div>
        {children}
      </div>
    </Card>
  );
}
