import type { EntryView } from "@order-pages/shared/orders/view/history-view";
import { LineImage } from "@/components/order/line-image";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { linkStyles } from "@/components/ui/button-styles";
import { Panel } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { hasProductPages, productUrl } from "@/lib/shop-links";

interface OrderEntriesProps {
  readonly entries: readonly EntryView[];
  /** The level of the entries' headings: one below what they stand under. */
  readonly heading?: "h2" | "h3";
}

/** A list of orders, each the link to its page. */
export function OrderEntries({ entries, heading = "h2" }: OrderEntriesProps) {
  return (
    <ul className="stack-4">
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

/** What was bought, how it stands and what it cost, headed by the goods: numbers are for the shop. */
function OrderEntry({ entry, heading: Heading }: OrderEntryProps) {
  const t = useTranslations("history");
  const { number, placedOn, standing, delivery, waiting, total, itemCount, contents } = entry;
  return (
    <Panel as="li" className="relative flex gap-4 p-4 eased hover:border-line-strong sm:gap-6 sm:p-5">
      <Pictures entry={entry} />
      <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 flex-[1_1_14rem]">
          <Heading className="font-medium">
            {/* Its area is the whole entry: one target, one name. */}
            <a href={routes.ownOrder(entry.id)} className="line-clamp-2 wrap-anywhere whole-target">
              {contents}
              <span className="sr-only">
                {" · "}
                {t.rich("order", { number, bdi: (chunks) => <bdi>{chunks}</bdi> })}
              </span>
            </a>
          </Heading>
          <p className="mt-1 flex flex-wrap gap-x-2 text-sm text-muted max-sm:gap-x-4">
            <span aria-hidden="true">
              {t.rich("order", { number, bdi: (chunks) => <bdi className="tabular wrap-anywhere">{chunks}</bdi> })}
            </span>
            {placedOn ? (
              <>
                <span aria-hidden="true" className="max-sm:hidden">
                  ·
                </span>
                <Time at={placedOn} />
              </>
            ) : null}
            <span aria-hidden="true" className="max-sm:hidden">
              ·
            </span>
            <span>{itemCount}</span>
          </p>
        </div>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 max-sm:w-full sm:flex-col sm:items-end">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <Badge tone={standing.tone}>{standing.title}</Badge>
            {delivery ? <span>{delivery}</span> : null}
            {waiting ? <Badge tone="progress">{waiting}</Badge> : null}
          </p>
          <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <EntryAction entry={entry} />
            {total ? <Amount className="font-display text-lg">{total}</Amount> : null}
          </div>
        </div>
      </div>
    </Panel>
  );
}

/** What fits where the order stands: above the entry's own link, which lies under all of it. */
function EntryAction({ entry: { id, number, action } }: Pick<OrderEntryProps, "entry">) {
  const t = useTranslations("history");
  const actions = useTranslations("actions");
  if (action === null || (action.kind === "buyAgain" && !hasProductPages())) return null;
  const ownPage = routes.ownOrder(id);
  const [label, href] =
    action.kind === "track"
      ? [t("track"), `${ownPage}#shipments`]
      : [actions("buyAgain"), productUrl(action.product) ?? ownPage];
  return (
    <a href={href} className={`relative z-10 inline-flex min-h-6 items-center ${linkStyles}`}>
      {label}
      <span className="sr-only">
        {" · "}
        {t.rich("order", { number, bdi: (chunks) => <bdi>{chunks}</bdi> })}
      </span>
    </a>
  );
}

/** The first item's picture, and how many other items there are. */
function Pictures({ entry: { images, hidden } }: Pick<OrderEntryProps, "entry">) {
  const t = useTranslations("history");
  const [first, ...others] = images;
  if (first === undefined) return null;
  const more = others.length + hidden;
  return (
    <div className="relative shrink-0 self-start print:hidden">
      <LineImage src={first.src} title={first.title} size="small" />
      {more > 0 ? (
        <span className="absolute -end-1.5 -bottom-1.5 rounded-full edge border-line bg-surface px-1.5 text-xs text-muted">
          <bdi>{t("more", { count: more })}</bdi>
        </span>
      ) : null}
    </div>
  );
}
