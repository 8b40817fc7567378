import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import type { WaysView } from "@order-pages/shared/orders/view/to-ways-view";
import type { Action } from "@/components/ui/actions";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { hasProductPages, paymentUrl, productUrl } from "@/lib/shop-links";

interface OrderLinks {
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** What can be asked of it; `null` where the backend takes no requests, or another page offers it. */
  readonly ways: WaysView | null;
  /** Goes before everything but what the order itself asks for. */
  readonly first?: Action;
}

/** What can be done with an order: first the one thing that fits where it stands, then the rest. */
export function useOrderActions(order: OrderView, { storeUrl, supportEmail, ways, first }: OrderLinks): Action[] {
  const t = useTranslations("orderPage");
  const { number, totals } = order;
  const [ours, ...besides] = useOwnActions(order);
  const own = ours ? [{ ...ours, primary: true }, ...besides] : [];
  const help = supportEmail
    ? [{ label: t("help"), href: `mailto:${supportEmail}?subject=${encodeURIComponent(t("helpSubject", { number }))}` }]
    : [];
  return [
    ...own,
    ...(first ? [{ ...first, primary: own.length === 0 }] : []),
    ...useWays(order.id, ways),
    ...help,
    ...(totals ? [{ label: t("receipt"), href: "#summary" }] : []),
    ...(storeUrl ? [{ label: t("shop"), href: storeUrl }] : []),
  ];
}

/** The law's right goes before what the shop offers by itself, unless its period seems over. */
function useWays(id: string, ways: WaysView | null): Action[] {
  const t = useTranslations("actions");
  const law = useTranslations("requests.withdraw");
  if (!ways) return [];
  const withdraw = ways.withdraw ? [{ label: law("label"), href: routes.withdraw({ order: id }) }] : [];
  const isFirst = ways.withdraw?.isFirst === true;
  return [
    ...(isFirst ? withdraw : []),
    ...(ways.return ? [{ label: t("return"), href: routes.returnItems(id) }] : []),
    ...(ways.cancel ? [{ label: t("cancel"), href: routes.cancelOrder(id) }] : []),
    ...(isFirst ? [] : withdraw),
  ];
}

/**
 * What fits where the order stands, the first of it first: money that the order waits for goes before everything, and money that is due
 * of an order on its way after the way to follow it.
 */
function useOwnActions(order: OrderView): Action[] {
  const pay = usePay(order);
  const other = useOwnAction(order);
  const both = order.standing.key === "payment_due" ? [pay, other] : [other, pay];
  return both.filter((one) => one !== null);
}

/** The way to the shop's own page of payment; `null` where nothing is due, or the shop has not told of one. */
function usePay({ id, hero: { isDue } }: OrderView): Action | null {
  const t = useTranslations("actions");
  const href = isDue ? paymentUrl(id) : null;
  return href === null ? null : { label: t("pay"), href };
}

/** How a shopper pays what is due where no page can be led to; `null` where one can, or nothing is due. */
export function useHowToPay({ id, number, hero: { isDue } }: OrderView): string | null {
  const t = useTranslations("orderPage");
  return isDue && paymentUrl(id) === null ? t("howToPay", { number }) : null;
}

/** What fits where the order stands, of what the order itself knows of. */
function useOwnAction({ hero: { action }, rest }: OrderView): Action | null {
  const t = useTranslations("orderPage");
  const actions = useTranslations("actions");
  switch (action?.kind) {
    case "pickup":
      return { label: t("whereToPickUp"), href: "#delivery" };
    case "track":
      return { label: t("trackAll", { count: action.count }), href: action.href ?? "#shipments" };
    case "buyAgain": {
      const href =
        action.product === null ? (rest.lines.length > 0 ? "#items" : "#shipments") : productUrl(action.product);
      return hasProductPages() && href !== null ? { label: actions("buyAgain"), href } : null;
    }
    default:
      return null;
  }
}
