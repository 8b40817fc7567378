import type { RestView } from "@order-pages/shared/orders/view/order-view";
import { Panel } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { useTranslations } from "@/lib/i18n/server";
import { GoodsList } from "./goods";

/** What is in no package: all that was ordered, or what is still to be packed. */
export function OrderLines({ rest, itemCount }: { readonly rest: RestView; readonly itemCount: string }) {
  const t = useTranslations("orderPage");
  if (rest.lines.length === 0) return null;
  return (
    <Section id="items" title={t(`rest.${rest.title}`)} note={rest.title === "items" ? itemCount : null}>
      <Panel className="mt-4">
        <GoodsList lines={rest.lines} heading="h3" />
      </Panel>
    </Section>
  );
}
