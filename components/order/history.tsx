import type { EventView } from "@order-pages/shared/orders/view/order-view";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";

/** What has happened, oldest first. */
export function History({ history }: { readonly history: readonly EventView[] }) {
  const t = useTranslations("orderPage");
  if (history.length === 0) return null;
  return (
    <Section id="history" title={t("history")} className="min-w-0">
      <ol className="mt-4 stack-3">
        {history.map(({ key, title, detail, at }) => (
          <li key={key} className="grid gap-x-6 sm:grid-cols-[15rem_minmax(0,1fr)]">
            <Time at={at} className="text-muted tabular max-sm:text-sm" />
            <span className="wrap-anywhere">
              {title}
              {detail ? (
                <span className="block text-sm text-muted">
                  <bdi>{detail}</bdi>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
