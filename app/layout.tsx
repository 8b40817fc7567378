import { direction } from "@order-pages/shared/words/direction";
import { languageTag } from "@order-pages/shared/words/locale";
import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { AccountLink } from "@/components/account/account-link";
import { DraftProvider } from "@/components/forms/draft";
import { BrandFonts } from "@/components/ui/brand-fonts";
import { Notice } from "@/components/ui/notice";
import { PageStyle } from "@/components/ui/page-style";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { Static } from "@/components/ui/static";
import { brand } from "@/lib/brand/brand";
import { env } from "@/lib/env";
import { respondInLanguage } from "@/lib/http/exchange";
import { getLanguage, getLocale, getTranslations } from "@/lib/i18n/server";
import { currentPath } from "@/lib/i18n/switch";
import { backend } from "@/lib/medusa";
import { assetPath, routes } from "@/lib/routes";
import { isGuest, readSession } from "@/lib/session/customer";
import { readDraft } from "@/lib/session/form-draft";
import { storeUrl } from "@/lib/shop-links";
import { pageStyle } from "@/lib/style/page-style";
import { supportEmail } from "@/lib/support-email";
// Linked in development; scripts/standalone.mjs takes the link out of a build, whose pages carry it.
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { name } = env().store;
  const icon = brand()?.icon;
  return {
    title: { default: name, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    icons: { icon: icon ? { url: icon.href, type: icon.type } : assetPath("icon.svg") },
  };
}

/** Every page is one shopper's and is made for one request: the settings and the language are the request's, too. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const { store } = env();
  const look = brand();
  const [locale, language, session, draft, t, law, crash] = await Promise.all([
    getLocale(),
    getLanguage(),
    readSession(),
    readDraft(),
    getTranslations("forms"),
    getTranslations("requests.withdraw"),
    getTranslations("crash"),
  ]);
  const links = look?.links[language];
  respondInLanguage(languageTag(locale));
  return (
    <html lang={languageTag(locale)} dir={direction(locale)}>
      <head>
        {/*
         * Once the footer begins, the page is whole: a browser that paints half of a row moves it when the rest comes. React leaves a link with
         * `itemProp` where it stands. It would put this one before or after the title, whichever was ready first, and so tell misses apart.
         */}
        <link rel="expect" href="#footer" blocking="render" itemProp="" />
      </head>
      {/* What app/error.tsx says when a page breaks in the browser, which has no other words. */}
      <body
        data-crash-title={crash("title")}
        data-crash-explanation={crash("explanation")}
        data-crash-retry={crash("retry")}
      >
        {pageStyle() ? <PageStyle /> : null}
        {look ? <BrandFonts fonts={look.preloadedFonts} /> : null}
        <Static>
          <SiteHeader
            storeName={store.name}
            storeUrl={storeUrl()}
            homeHref={storeUrl() ?? routes.home()}
            logo={look?.logo ?? null}
            links={links?.header ?? []}
            slot={look?.slots.header?.html ?? null}
            account={
              <AccountLink
                isGuest={isGuest(session)}
                name={session.kind === "customer" ? session.customer.greetedName : null}
              />
            }
          />
        </Static>
        {draft ? (
          <div className="page-column pt-6">
            <Notice tone="warning" role="alert">
              {t("outdated")}
            </Notice>
          </div>
        ) : null}
        {/* Around every page: React gives a form its answer back only where it stands in the same tree as when it was sent. */}
        <DraftProvider typed={draft ?? {}}>{children}</DraftProvider>
        <Static>
          <SiteFooter
            storeName={store.name}
            storeUrl={storeUrl()}
            support={{ email: supportEmail(), phone: look?.support.phone ?? null, chat: look?.support.chat ?? null }}
            links={links?.footer ?? []}
            legal={links?.legal ?? []}
            slot={look?.slots.footer?.html ?? null}
            languages={{ current: language, offered: store.languages, action: routes.language(), from: currentPath() }}
            withdraw={backend().takesWithdrawals() ? { label: law("label"), href: routes.withdraw() } : null}
          />
        </Static>
      </body>
    </html>
  );
}
