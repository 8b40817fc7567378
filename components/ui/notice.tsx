import type { Tone } from "@order-pages/shared/orders/view/order-view";
import type { ReactNode } from "react";
import { TONES } from "./tone";

interface NoticeProps {
  readonly tone: Tone;
  /** "alert" interrupts a reader, for what went wrong; "status" waits its turn. */
  readonly role: "alert" | "status";
  readonly children: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone, role, children }: NoticeProps) {
  const { styles, Icon } = TONES[tone];
  return (
    <div role={role} tabIndex={-1} className={`flex items-start gap-3 rounded-inner p-4 ${styles}`}>
      <Icon className="mt-0.5 size-5" />
      <p className="min-w-0 text-ink">{children}</p>
    </div>
  );
}
