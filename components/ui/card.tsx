import type { ReactNode } from "react";

interface PanelProps {
  /** `li` where it is one of several. */
  readonly as?: "div" | "li";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A raised panel whose content reaches its edges. */
export function Panel({ as: Element = "div", className = "", children }: PanelProps) {
  return (
    <Element
      className={`overflow-hidden rounded-card edge border-line bg-surface print:rounded-none print:edge-0 print:edge-t ${className}`}
    >
      {children}
    </Element>
  );
}

/** A raised panel with room around what it holds. */
export function Card({ className = "", ...panel }: PanelProps) {
  return <Panel {...panel} className={`p-5 sm:p-6 print:px-0 print:py-3 ${className}`} />;
}
