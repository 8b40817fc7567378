import type { ReactNode } from "react";

/** The page's own part: where the skip link leads. */
export function PageMain({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="page-column pt-6 sm:pt-14 print:pt-6">
      {children}
    </main>
  );
}
