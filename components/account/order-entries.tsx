import { useTranslations } from "next-intl";
import { LineImage } from "@/components/order/line-image";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { EntryView } from "@/lib/orders/history-view";
import { routes } from "@/lib/routes";

/** A list of orders, each the link to its page. */
export function OrderEntries({ entries }: { readonly entries: readonly EntryView[] }) {
  return (
    <ul className="space-y-4">
      {entries.map((entry) => (
        <OrderEntry key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function OrderEntry({ entry }: { readonly entry: EntryView }) {
  const t = useTranslations("history");
  const { number, placedOn, standing, delivery, total, itemCount, contents, images, hidden } = entry;
  return (
    <Card as="li" className="relative transition-colors hover:border-line-strong motion-reduce:transition-none">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="title">
            {/* Its area is the whole entry: one target, one name. */}
            <a href={routes.ownOrder(entry.id)} className="after:absolute after:inset-0 after:rounded-card">
              {t.rich("order", { number, bdi: (chunks) => <bdi className="tabular-nums wrap-anywhere">{chunks}</bdi> })}
            </a>
          </h2>
          {placedOn ? (
            <p className="mt-0.5 text-sm text-muted">{t.rich("placedOn", { date: () => <Time at={placedOn} /> })}</p>
          ) : null}
        </div>
        <Badge tone={standing.tone}>{standing.title}</Badge>
      </div>
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          {images.length > 0 ? (
            <div className="flex flex-wrap gap-2">
              {images.map(({ src, title }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an order may hold the same product twice, and its lines never move
                <LineImage key={index} src={src} title={title} />
              ))}
              {hidden > 0 ? (
                <span className="self-center text-sm text-muted">{t("more", { count: hidden })}</span>
              ) : null}
            </div>
          ) : null}
          <p className="mt-3 line-clamp-2 wrap-anywhere">{contents}</p>
        </div>
        <p className="ms-auto text-end">
          <span className="block text-sm text-muted">{delivery ?? itemCount}</span>
          {total ? <Amount className="font-display text-xl">{total}</Amount> : null}
        </p>
      </div>
    </Card>
  );
}
