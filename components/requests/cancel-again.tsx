import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { RequestPage } from "./request-page";

interface CancelAgainProps {
  readonly orderId: string;
  readonly cancelOrder: FormAction;
}

/** The form of CancelPage with what was sent by it, while the order cannot be read. */
export function CancelAgain({ orderId, cancelOrder }: CancelAgainProps) {
  const t = useTranslations("cancel");
  const requests = useTranslations("requests");
  const actions = useTranslations("actions");
  return (
    <RequestPage
      title={t("title")}
      intro={requests("again")}
      back={{ label: actions("keepOrder"), href: routes.order(orderId) }}
      form={
        <ActionForm
          action={cancelOrder}
          fields={[{ name: "reason", label: t("reason"), type: "textarea", autoComplete: "off", optional: true }]}
          hidden={{ orderId, key: "" }}
          submit={t("submit")}
        />
      }
    >
      {null}
    </RequestPage>
  );
}
