import type { ReactNode } from "react";

/** Name and value at the two ends of a row; a value too wide for the rest of the row takes the next one, never cut. */
export function Row({
  name,
  className = "",
  children,
}: {
  readonly name: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`flex flex-wrap items-baseline justify-between gap-x-4 ${className}`}>
      <dt className="min-w-0">{name}</dt>
      <dd className="ms-auto max-w-full shrink-0 text-end wrap-anywhere">{children}</dd>
    </div>
  );
}

/** Name above value. */
export function Definition({
  name,
  className,
  dir,
  children,
}: {
  readonly name: string;
  readonly className?: string;
  /** "auto" for what people write, in whichever script. */
  readonly dir?: "auto";
  readonly children: ReactNode;
}) {
  return (
    <div className={className}>
      <dt className="text-sm text-muted">{name}</dt>
      <dd dir={dir} className="mt-1 wrap-anywhere">
        {children}
      </dd>
    </div>
  );
}
