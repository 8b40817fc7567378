import type { ReactNode } from "react";
import { linkStyles } from "@/components/ui/button-styles";
import { PageMain } from "@/components/ui/page-main";
import { Static } from "@/components/ui/static";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { addressesUrl, profileUrl } from "@/lib/shop-links";
import { PageLoading } from "./page-loading";

interface AccountPageProps {
  readonly title: ReactNode;
  readonly intro?: ReactNode;
  /** Which of the ways leads here. */
  readonly current: "account" | "orders" | "claims" | "profile";
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** The frame of the account's pages: their ways, and the way out. */
export function AccountPage({ title, intro, current, signOut, children }: AccountPageProps) {
  return (
    <PageMain>
      <AccountNavigation current={current} signOut={signOut} />
      <Static>
        <h1 className="headline mt-10">{title}</h1>
        {intro ? <p className="mt-4 max-w-prose text-muted">{intro}</p> : null}
      </Static>
      {children}
    </PageMain>
  );
}

export function AccountNavigation({ current, signOut }: Pick<AccountPageProps, "current" | "signOut">) {
  const t = useTranslations("account");
  const pages = [
    { key: "account", href: routes.account(), label: t("overview") },
    { key: "orders", href: routes.orders(), label: t("orders") },
    { key: "claims", href: routes.claims(), label: t("claim") },
    // The storefront's own pages, where it has them.
    { key: "profile", href: profileUrl() ?? routes.profile(), label: t("profile") },
    { key: "addresses", href: addressesUrl(), label: t("addresses") },
  ].flatMap(({ href, ...page }) => (href === null ? [] : { ...page, href }));
  return (
    // One bar in every language: what a narrow phone has no room for is moved sideways within it, and the way out stays where it is.
    <div className="flex items-center justify-between gap-x-3 edge-b border-line sm:gap-x-8 print:hidden">
      <Static>
        <nav aria-label={t("navigation")} className="scroll-row -mb-px min-w-0">
          <ul className="flex w-max gap-x-3 text-sm sm:gap-x-6 sm:text-base">
            {pages.map(({ key, href, label }) => (
              <li key={key}>
                <a
                  href={href}
                  aria-current={key === current ? "page" : undefined}
                  className="flex min-h-11 items-center -outline-offset-2 edge-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Static>
      <form action={signOut} className="shrink-0">
        <button type="submit" className={`min-h-11 cursor-pointer text-sm whitespace-nowrap ${linkStyles}`}>
          {t("signOut")}
        </button>
      </form>
      <PageLoading label={t("loading")} />
    </div>
  );
}
