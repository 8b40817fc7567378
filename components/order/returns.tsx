import type { ReturnView } from "@order-pages/shared/orders/view/order-view";
import { linkStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { ReturnIcon } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { Time } from "@/components/ui/time";
import { TONES } from "@/components/ui/tone";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

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
      <ul className="mt-4 space-y-4">
        {returns.map(({ id, title, tone, at, lines }) => (
          <Card as="li" key={id} className="flex gap-4">
            <span className={`grid size-9 shrink-0 place-items-center rounded-full print:hidden ${TONES[tone].styles}`}>
              <ReturnIcon />
            </span>
            <div className="min-w-0 flex-1">
              <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4">
                <h3 className="font-medium">{title}</h3>
                {at ? <Time at={at} className="text-sm text-muted" /> : null}
              </div>
              <TextLines lines={lines} className="mt-1 space-y-1 text-muted" />
              {orderId === null ? null : (
                <a
                  href={routes.orderReturn(orderId, id)}
                  className={`mt-2 inline-flex min-h-8 items-center print:hidden ${linkStyles}`}
                >
                  {actions("viewReturn")}
                </a>
              )}
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
