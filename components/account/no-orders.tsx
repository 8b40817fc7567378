import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { BoxIcon } from "@/components/ui/icons";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

/** An account without orders, or a choice that none of them fits: never one for the other. */
export function NoOrders({ isFiltered, storeUrl }: { readonly isFiltered: boolean; readonly storeUrl: string | null }) {
  const none = useTranslations("account.none");
  const nothing = useTranslations("history.nothing");
  const history = useTranslations("history");
  const way = isFiltered
    ? { label: history("clear"), href: routes.orders() }
    : storeUrl
      ? { label: none("shop"), href: storeUrl }
      : null;
  return (
    <Card className="flex flex-col items-start sm:p-8">
      <BoxIcon className="size-7 text-muted" />
      <h2 className="title mt-4">{isFiltered ? nothing("title") : none("title")}</h2>
      <p className="mt-2 max-w-prose text-muted">{isFiltered ? nothing("explanation") : none("explanation")}</p>
      {way ? (
        <a href={way.href} className={`mt-6 ${buttonStyles(isFiltered ? "secondary" : "primary")}`}>
          {way.label}
        </a>
      ) : null}
    </Card>
  );
}
