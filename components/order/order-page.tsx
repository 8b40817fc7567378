import { useTranslations } from "next-intl";
import type { Action } from "@/components/ui/actions";
import { PageMain } from "@/components/ui/page-main";
import { TONES } from "@/components/ui/tone";
import type { OrderView } from "@/lib/orders/order-view";
import { OrderDetails } from "./order-details";
import { OrderHead } from "./order-head";
import { Progress } from "./progress";

interface OrderPageProps {
  readonly order: OrderView;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
}

/** The order on any day, headed by where it stands. */
export function OrderPage({ order, storeUrl, supportEmail }: OrderPageProps) {
  const t = useTranslations("orderPage");
  const { standing } = order;
  const { styles, Icon } = TONES[standing.tone];
  const actions: Action[] = [];
  if (supportEmail) {
    const subject = encodeURIComponent(t("helpSubject", { number: order.number }));
    actions.push({ label: t("help"), href: `mailto:${supportEmail}?subject=${subject}` });
  }
  if (storeUrl) actions.push({ label: t("shop"), href: storeUrl });
  return (
    <PageMain>
      <OrderHead
        order={order}
        emblem={
          <span className={`mb-6 grid size-12 place-items-center rounded-full print:hidden ${styles}`}>
            <Icon className="size-6" />
          </span>
        }
        title={standing.title}
        detail={standing.detail}
        actions={actions}
      />
      <Progress steps={order.steps} expectations={order.expectations} />
      <OrderDetails order={order} />
    </PageMain>
  );
}
