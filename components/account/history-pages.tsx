import { NEWEST } from "@order-pages/shared/orders/facts/history";
import type { HistoryView } from "@order-pages/shared/orders/view/history-view";
import { buttonStyles } from "@/components/ui/button-styles";
import { useTranslations } from "@/lib/i18n/server";

interface HistoryPagesProps {
  readonly history: Pick<HistoryView, "range" | "newer" | "older" | "oldest">;
  /** The address of the page that a cursor leads to, under the filters that are chosen. */
  readonly hrefOf: (cursor: string) => string;
}

/** The ways through a long history: a step either way, and straight to its ends. */
export function HistoryPages({ history: { range, newer, older, oldest }, hrefOf }: HistoryPagesProps) {
  const t = useTranslations("history");
  if (newer === null && older === null) return null;
  const ways = [
    { label: t("newest"), cursor: newer === null || newer === NEWEST ? null : NEWEST },
    { label: t("newer"), cursor: newer },
    { label: t("older"), cursor: older },
    { label: t("oldest"), cursor: oldest },
  ];
  return (
    <nav aria-label={t("pages")} className="mt-8 flex flex-wrap items-center justify-between gap-4">
      <p className="text-muted tabular">{t("range", range)}</p>
      <ul className="flex flex-wrap gap-3">
        {ways.map(({ label, cursor }) =>
          cursor === null ? null : (
            <li key={label}>
              <a href={hrefOf(cursor)} className={buttonStyles("secondary")}>
                {label}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
