import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { RequestPage } from "./request-page";

interface ReturnAgainProps {
  readonly orderId: string;
  readonly requestReturn: FormAction;
}

/** The form of ReviewReturn with what was sent by it, while the order cannot be read. */
export function ReturnAgain({ orderId, requestReturn }: ReturnAgainProps) {
  const t = useTranslations("return");
  const requests = useTranslations("requests");
  const actions = useTranslations("actions");
  return (
    <RequestPage
      title={t("reviewTitle")}
      intro={requests("again")}
      back={{ label: actions("backToOrder"), href: routes.order(orderId) }}
      form={
        <ActionForm
          action={requestReturn}
          fields={[
            { name: "note", label: t("note"), type: "textarea", autoComplete: "off", optional: true, maxLength: 500 },
          ]}
          hidden={{ orderId, key: "", choice: "", option: "", quotedTotal: "" }}
          submit={t("submit")}
        />
      }
    >
      {null}
    </RequestPage>
  );
}
