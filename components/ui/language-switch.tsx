import { direction } from "@order-pages/shared/words/direction";
import { nameOfLanguage } from "@order-pages/shared/words/locale";
import { useTranslations } from "@/lib/i18n/server";
import { linkStyles } from "./button-styles";

/** What pages can be read in, and how to say so. */
export interface Languages {
  readonly current: string;
  /** Tags of BCP 47. */
  readonly offered: readonly string[];
  /** Where the choice is sent. */
  readonly action: string;
  /** The page's own path, which the choice leads back to. */
  readonly from: string;
}

/** The choice of a language: each named in itself, so that whoever reads nothing else on the page finds theirs. Works without a script. */
export function LanguageSwitch({ languages: { current, offered, action, from } }: { readonly languages: Languages }) {
  const t = useTranslations("site");
  if (offered.length < 2) return null;
  return (
    <details className="min-w-0 print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer flex-wrap items-center gap-x-2 py-1 hover:text-ink">
        <span>{t("language")}</span>
        <span lang={current} dir={direction(current)} className={`text-ink ${linkStyles}`}>
          {nameOfLanguage(current)}
        </span>
      </summary>
      <form
        method="post"
        action={action}
        aria-label={t("language")}
        className="choices flex max-w-md flex-wrap gap-x-4 py-2"
      >
        <input type="hidden" name="from" value={from} />
        {offered.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            dir={direction(language)}
            aria-current={language === current ? "true" : undefined}
          >
            {nameOfLanguage(language)}
          </button>
        ))}
      </form>
    </details>
  );
}
