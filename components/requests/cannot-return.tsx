import type { Cannot } from "@order-pages/shared/orders/rules/cannot";
import { obstacle } from "@order-pages/shared/orders/view/to-ways-view";
import { useTranslations } from "@/lib/i18n/server";
import { CannotPage } from "./cannot-page";
import { ObstacleText } from "./obstacle-text";

interface CannotReturnProps {
  readonly orderId: string;
  readonly cannot: Cannot;
  readonly canWithdraw: boolean;
  /** A return that waits for the shop's answer; `null` for none. */
  readonly asked: string | null;
  readonly here: string;
  readonly context: Parameters<typeof obstacle>[2];
  readonly supportEmail: string | null;
}

/** Why nothing of an order can be returned now. */
export function CannotReturn({ orderId, cannot, canWithdraw, asked, here, context, supportEmail }: CannotReturnProps) {
  const t = useTranslations("return.no");
  return (
    <CannotPage
      orderId={orderId}
      title={t("title")}
      instead={cannot.instead}
      canReturn={false}
      canWithdraw={canWithdraw}
      asked={asked}
      here={here}
      supportEmail={supportEmail}
    >
      <p>
        <ObstacleText {...obstacle("return", cannot, context)} />
      </p>
    </CannotPage>
  );
}
