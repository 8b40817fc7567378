import type { ReactNode } from "react";

/** A raised panel; `as="li"` where it is one of several. */
export function Card({
  as: Element = "div",
  className = "",
  children,
}: {
  readonly as?: "div" | "li";
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Element
      className={`rounded-card border border-line bg-surface p-5 sm:p-6 print:rounded-none print:border-0 print:border-t print:px-0 print:py-3 ${className}`}
    >
      {children}
    </Element>
  );
}
