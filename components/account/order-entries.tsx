import type { EntryView } from "@order-pages/shared/orders/view/history-view";
import { LineImage } from "@/components/order/line-image";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface OrderEntriesProps {
  readonly entries: readonly EntryView[];
  /** The level of the entries' headings: one below what they stand under. */
  readonly heading?: "h2" | "h3";
}

/** A list of orders, each the link to its page. */
export function OrderEntries({ entries, heading = "h2" }: OrderEntriesProps) {
  return (
    <ul className="space-y-4">
      {entries.map((entry) => (
        <OrderEntry key={entry.id} entry={entry} heading={heading} />
      ))}
    </ul>
  );
}

interface OrderEntryProps {
  readonly entry: EntryView;
  readonly heading: "h2" | "h3";
}

/** What was ordered, what it looked like, and how it stands: below each other on a phone, side by side on a desk. */
function OrderEntry({ entry, heading: Heading }: OrderEntryProps) {
  const t = useTranslations("history");
  const { number, placedOn, standing, delivery, total, itemCount, contents } = entry;
  return (
    <Card
      as="li"
      className="relative grid gap-x-8 gap-y-4 transition-colors hover:border-line-strong motion-reduce:transition-none md:grid-cols-[minmax(0,1fr)_auto_13rem]"
    >
      <div className="min-w-0">
        <Heading className="title">
          {/* Its area is the whole entry: one target, one name. */}
          <a href={routes.ownOrder(entry.id)} className="after:absolute after:inset-0 after:rounded-card">
            {t.rich("order", { number, bdi: (chunks) => <bdi className="tabular-nums wrap-anywhere">{chunks}</bdi> })}
          </a>
        </Heading>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-sm text-muted">
          {placedOn ? (
            <>
              <span>{t.rich("placedOn", { date: () => <Time at={placedOn} /> })}</span>
              <span aria-hidden="true">·</span>
            </>
          ) : null}
          <span>{itemCount}</span>
        </p>
        <p className="mt-2 line-clamp-2 wrap-anywhere">{contents}</p>
      </div>
      <Pictures entry={entry} />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 md:col-start-3 md:flex-col md:flex-nowrap md:text-end">
        <div className="min-w-0">
          <Badge tone={standing.tone}>{standing.title}</Badge>
          {delivery ? <p className="mt-1 text-sm text-muted">{delivery}</p> : null}
        </div>
        {total ? <Amount className="ms-auto font-display text-xl">{total}</Amount> : null}
      </div>
    </Card>
  );
}

function Pictures({ entry: { images, hidden } }: Pick<OrderEntryProps, "entry">) {
  const t = useTranslations("history");
  if (images.length === 0) return null;
  return (
    <div className="flex items-center gap-2 print:hidden">
      {images.map(({ src, title }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order may hold the same product twice, and its lines never move
        <LineImage key={index} src={src} title={title} size="small" />
      ))}
      {hidden > 0 ? <span className="text-sm text-muted">{t("more", { count: hidden })}</span> : null}
    </div>
  );
}
