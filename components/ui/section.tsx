import type { ReactNode } from "react";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** Said small beside the title: "3 items". */
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A named part of a page. */
export function Section({ id, title, note, className, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={className}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="title">
          {title}
        </h2>
        {note ? <p className="text-sm text-muted">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
