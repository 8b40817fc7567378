import type { HeroAction, OrderView } from "@order-pages/shared/orders/view/order-view";
import type { Action } from "@/components/ui/actions";
import { useTranslations } from "@/lib/i18n/server";

interface Ways {
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
  /** Goes before everything but what the order itself asks for. */
  readonly first?: Action;
}

/** What can be done with an order: first the one thing that fits where it stands, then the rest. */
export function useOrderActions(order: OrderView, { storeUrl, supportEmail, first }: Ways): Action[] {
  const t = useTranslations("orderPage");
  const { hero, number, totals } = order;
  const own = hero.action ? [{ ...toAction(hero.action, t), primary: true }] : [];
  const help = supportEmail
    ? [{ label: t("help"), href: `mailto:${supportEmail}?subject=${encodeURIComponent(t("helpSubject", { number }))}` }]
    : [];
  return [
    ...own,
    ...(first ? [{ ...first, primary: own.length === 0 }] : []),
    ...help,
    ...(totals ? [{ label: t("receipt"), href: "#summary" }] : []),
    ...(storeUrl ? [{ label: t("shop"), href: storeUrl }] : []),
  ];
}

function toAction(action: HeroAction, t: ReturnType<typeof useTranslations<"orderPage">>): Action {
  if (action.kind === "pickup") return { label: t("whereToPickUp"), href: "#delivery" };
  return { label: t("trackAll", { count: action.count }), href: action.href ?? "#shipments" };
}
