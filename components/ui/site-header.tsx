import type { ReactNode } from "react";
import type { Brand, BrandLink } from "@/lib/brand/brand";
import { useTranslations } from "@/lib/i18n/server";
import { BrandSlot } from "./brand-slot";
import { Logo } from "./logo";

interface SiteHeaderProps {
  readonly storeName: string;
  readonly storeUrl: string | null;
  readonly homeHref: string;
  /** The shop's own; `null` shows its name. */
  readonly logo: Brand["logo"];
  /** Ways into the shop, in place of the one that `storeUrl` gives. */
  readonly links: readonly BrandLink[];
  /** The shop's own markup in place of its name and links. */
  readonly slot: string | null;
  /** Sign in, or the customer's own links. */
  readonly account?: ReactNode;
}

/** The bar above every page: the shop, the ways into it, the account. */
export function SiteHeader({ storeName, storeUrl, homeHref, logo, links, slot, account }: SiteHeaderProps) {
  const t = useTranslations("site");
  return (
    <header className="edge-b border-line">
      <a
        href="#main"
        className="absolute start-4 -top-16 z-10 rounded-inner bg-accent px-4 py-3 text-on-accent focus:top-3 print:hidden"
      >
        {t("skip")}
      </a>
      <div className="page-column flex min-h-16 flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3 print:min-h-0 print:ps-0">
        {slot ? <BrandSlot html={slot} className="flex-auto text-sm" /> : null}
        {slot ? null : (
          <a
            href={logo && storeUrl ? storeUrl : homeHref}
            className="min-w-0 font-display text-xl [letter-spacing:-.025em] wrap-anywhere"
          >
            {logo ? <Logo logo={logo} alt={storeName} /> : storeName}
          </a>
        )}
        {links.length > 0 && !slot ? (
          // Beside the name where there is room, else below the bar's first line, which the name and the account share.
          <nav
            aria-label={t("links")}
            className="order-1 w-full text-sm md:order-none md:w-auto md:flex-auto print:hidden"
          >
            <ul className="flex flex-wrap gap-x-6">
              {links.map(({ label, href }) => (
                <li key={label} className="min-w-0 wrap-anywhere">
                  <a href={href} className="inline-block py-1 underline-offset-4 hover:underline">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {storeUrl || account ? (
          <nav aria-label={t("navigation")} className="flex flex-wrap items-center gap-x-6 text-sm print:hidden">
            {account}
            {storeUrl && links.length === 0 && !slot ? (
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
