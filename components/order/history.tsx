import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { EventView } from "@/lib/orders/order-view";

/** What has happened, oldest first. */
export function History({ history }: { readonly history: readonly EventView[] }) {
  const t = useTranslations("orderPage");
  if (history.length === 0) return null;
  return (
    <Section id="history" title={t("history")} className="min-w-0">
      <ol className="mt-4 space-y-3">
        {history.map(({ key, at, label }) => (
          <li key={key} className="grid gap-x-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <Time at={at} className="text-muted tabular-nums" />
            <span className="wrap-anywhere">{label}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
