import type { HistoryView } from "@order-pages/shared/orders/view/history-view";
import type { ReactNode } from "react";
import { buttonStyles, linkStyles } from "@/components/ui/button-styles";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface HistoryFiltersProps {
  readonly filters: HistoryView["filters"];
  /** What is chosen, as the address has it. */
  readonly chosen: { readonly state: string; readonly year: string; readonly q: string };
}

const CONTROL = "mt-1 block min-h-11 w-full rounded-inner edge border-line-strong bg-surface px-3 py-2 text-ink";

/** Which orders to show: a form that any browser can send, and only what this shop can really filter by. */
export function HistoryFilters({ filters: { states, years, search }, chosen }: HistoryFiltersProps) {
  const t = useTranslations("history");
  if (states.length === 0 && years.length === 0 && search === null) return null;
  const isFiltered = Object.values(chosen).some((value) => value !== "");
  return (
    <search>
      <details className="open-on-desk" open={isFiltered}>
        <summary className={`inline-flex min-h-11 cursor-pointer items-center ${linkStyles}`}>{t("filters")}</summary>
        <form action={routes.orders()} className="flex flex-wrap items-end gap-4 max-md:mt-3">
          {search ? (
            <Control id="q" label={t(`search.${search}`)} className="grow-3 basis-56">
              <input id="q" name="q" type="search" defaultValue={chosen.q} maxLength={80} className={CONTROL} />
            </Control>
          ) : null}
          {states.length > 0 ? (
            <Control id="state" label={t("state")} className="max-w-64 grow basis-36">
              <select id="state" name="state" defaultValue={chosen.state} className={CONTROL}>
                <option value="">{t("anyState")}</option>
                {states.map((state) => (
                  <option key={state} value={state}>
                    {t(`states.${state}`)}
                  </option>
                ))}
              </select>
            </Control>
          ) : null}
          {years.length > 0 ? (
            <Control id="year" label={t("year")} className="max-w-48 grow basis-28">
              <select id="year" name="year" defaultValue={chosen.year} className={CONTROL}>
                <option value="">{t("anyYear")}</option>
                {/* An address may ask for a year before the first order. */}
                {[...new Set([...years.map(String), chosen.year])].filter(Boolean).map((year) => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
              </select>
            </Control>
          ) : null}
          <button type="submit" className={buttonStyles("secondary")}>
            {t("submit")}
          </button>
          {isFiltered ? (
            <a href={routes.orders()} className={`flex min-h-11 items-center ${linkStyles}`}>
              {t("clear")}
            </a>
          ) : null}
        </form>
      </details>
    </search>
  );
}

interface ControlProps {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Control({ id, label, className, children }: ControlProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {children}
    </div>
  );
}
