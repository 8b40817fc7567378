import type { ReactNode } from "react";
import type { BrandLink, BrandSupport } from "@/lib/brand/brand";
import { useTranslations } from "@/lib/i18n/server";
import { BrandSlot } from "./brand-slot";
import { linkStyles } from "./button-styles";
import { LanguageSwitch, type Languages } from "./language-switch";

interface SiteFooterProps {
  readonly storeName: string;
  readonly storeUrl: string | null;
  readonly support: BrandSupport;
  readonly links: readonly BrandLink[];
  readonly legal: readonly BrandLink[];
  /** The shop's own markup in place of its links. */
  readonly slot: string | null;
  readonly languages: Languages;
  /** The EU's withdrawal function, where the shop offers it: on every page, and never folded away. */
  readonly withdraw: BrandLink | null;
}

/** Below every page: who helps, the ways into the shop, and what the law asks for. */
export function SiteFooter({ storeName, storeUrl, support, links, legal, slot, languages, withdraw }: SiteFooterProps) {
  const t = useTranslations("site");
  const hasUpperPart = Boolean(slot || support.phone || support.chat) || links.length > 0;
  return (
    <footer id="footer" className="mt-20 edge-t border-line text-sm text-muted print:mt-8">
      {hasUpperPart ? (
        <div className="page-column pt-10 print:hidden">
          <div className="flex flex-wrap justify-between gap-x-16 gap-y-8 edge-b border-line pb-10">
            <Support support={support} />
            {slot ? <BrandSlot html={slot} className="text-ink" /> : null}
            {links.length > 0 && !slot ? (
              <Part title={storeName}>
                <Links label={storeName} links={links} className="gap-x-16 sm:columns-2" />
              </Part>
            ) : null}
          </div>
        </div>
      ) : null}
      <div className="page-column flex flex-wrap justify-between gap-x-8 gap-y-2 py-8 print:py-3">
        <p>
          {storeUrl ? (
            <a href={storeUrl} className="inline-block py-1 underline-offset-4 hover:underline">
              <bdi>{storeName}</bdi>
            </a>
          ) : (
            <bdi>{storeName}</bdi>
          )}
        </p>
        {withdraw ? (
          <a href={withdraw.href} className={`inline-block py-1 text-ink print:hidden ${linkStyles}`}>
            {withdraw.label}
          </a>
        ) : null}
        {legal.length > 0 ? (
          <Links label={t("legal")} links={legal} className="flex flex-wrap gap-x-6 print:hidden" />
        ) : null}
        <LanguageSwitch languages={languages} />
        {support.email ? (
          <p className={`min-w-0 py-1 wrap-anywhere ${hasUpperPart ? "hidden print:block" : ""}`}>
            {t.rich("help", {
              email: support.email,
              link: (chunks) => (
                <a href={`mailto:${support.email}`} className={`inline-block min-h-6 ${linkStyles} text-ink`}>
                  {chunks}
                </a>
              ),
            })}
          </p>
        ) : null}
      </div>
    </footer>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-2 font-display text-base text-ink wrap-anywhere">{title}</h2>
      {children}
    </section>
  );
}

/** A person to write to, to call, or to chat with. */
function Support({ support: { email, phone, chat } }: { readonly support: BrandSupport }) {
  const t = useTranslations("site");
  const ways = [
    ...(email ? [{ label: email, href: `mailto:${email}` }] : []),
    ...(phone ? [{ label: phone, href: `tel:${phone.replace(/[^\d+]/g, "")}` }] : []),
    ...(chat ? [{ label: t("chat"), href: chat }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <Part title={t("support")}>
      <List links={ways} />
    </Part>
  );
}

interface LinksProps {
  readonly label: string;
  readonly links: readonly BrandLink[];
  readonly className: string;
}

function Links({ label, links, className }: LinksProps) {
  return (
    <nav aria-label={label} className="min-w-0">
      <List links={links} className={className} />
    </nav>
  );
}

function List({ links, className = "" }: Pick<LinksProps, "links"> & { readonly className?: string }) {
  return (
    <ul className={className}>
      {links.map(({ label, href }) => (
        <li key={label} className="min-w-0 break-inside-avoid wrap-anywhere">
          <a href={href} className="inline-block py-1 underline-offset-4 hover:text-ink hover:underline">
            <bdi>{label}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
