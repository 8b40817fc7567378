import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/server";

interface SiteHeaderProps {
  readonly storeName: string;
  readonly storeUrl: string | null;
  readonly homeHref: string;
  /** Sign in, or the customer's own links. */
  readonly account?: ReactNode;
}

export function SiteHeader({ storeName, storeUrl, homeHref, account }: SiteHeaderProps) {
  const t = useTranslations("site");
  return (
    <header className="border-b border-line">
      <a
        href="#main"
        className="absolute start-4 -top-16 z-10 rounded-inner bg-accent px-4 py-3 text-on-accent focus:top-3 print:hidden"
      >
        {t("skip")}
      </a>
      <div className="page-column flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3 print:min-h-0 print:ps-0">
        <a href={homeHref} className="min-w-0 font-display text-xl tracking-tight wrap-anywhere">
          {storeName}
        </a>
        {storeUrl || account ? (
          <nav aria-label={t("navigation")} className="flex flex-wrap items-center gap-x-6 text-sm print:hidden">
            {account}
            {storeUrl ? (
              <a href={storeUrl} className="py-1 underline-offset-4 hover:underline">
                {t("shop")}
              </a>
            ) : null}
          </nav>
        ) : null}
      </div>
    </header>
  );
}
