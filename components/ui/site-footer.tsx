import { useTranslations } from "@/lib/i18n/server";
import { linkStyles } from "./button-styles";

interface SiteFooterProps {
  readonly storeName: string;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
}

export function SiteFooter({ storeName, storeUrl, supportEmail }: SiteFooterProps) {
  const t = useTranslations("site");
  return (
    <footer className="mt-20 border-t border-line text-sm text-muted print:mt-8">
      <div className="page-column flex flex-wrap justify-between gap-x-8 gap-y-2 py-8 print:py-3">
        <p>
          {storeUrl ? (
            <a href={storeUrl} className="inline-block py-1 underline-offset-4 hover:underline">
              {storeName}
            </a>
          ) : (
            storeName
          )}
        </p>
        {supportEmail ? (
          <p className="min-w-0 py-1 wrap-anywhere">
            {t.rich("help", {
              email: supportEmail,
              link: (chunks) => (
                <a href={`mailto:${supportEmail}`} className={`inline-block min-h-6 ${linkStyles} text-ink`}>
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
