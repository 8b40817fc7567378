import type { ReturnView } from "@order-pages/shared/orders/view/order-view";
import { linkStyles } from "@/components/ui/button-styles";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { AfterSaleCard } from "./after-sale-card";

interface ReturnsProps {
  /** Whose they are, where each has a page of its own. */
  readonly orderId: string | null;
  readonly returns: readonly ReturnView[];
}

export function Returns({ orderId, returns }: ReturnsProps) {
  const t = useTranslations("orderPage");
  const actions = useTranslations("actions");
  if (returns.length === 0) return null;
  return (
    <Section id="returns" title={t("returns")}>
      <ul className="mt-4 stack-4">
        {returns.map(({ id, title, tone, at, lines }) => (
          <AfterSaleCard key={id} title={title} tone={tone} at={at}>
            <TextLines lines={lines} className="mt-1 stack-1 text-muted" />
            {orderId === null ? null : (
              <a
                href={routes.orderReturn(orderId, id)}
                className={`mt-2 inline-flex min-h-8 items-center print:hidden ${linkStyles}`}
              >
                {actions("viewReturn")}
              </a>
            )}
          </AfterSaleCard>
        ))}
      </ul>
    </Section>
  );
}
