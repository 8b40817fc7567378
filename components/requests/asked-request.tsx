import type { AbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { RequestLines } from "./request-lines";
import { RequestPage } from "./request-page";

interface AskedRequestProps {
  readonly order: OrderView;
  readonly request: AbilityFacts["requests"][number];
  readonly takeBack: FormAction;
}

/** What waits for the shop's answer, and the way to take it back until then. */
export function AskedRequest({ order, request, takeBack }: AskedRequestProps) {
  const t = useTranslations("requests.takeBack");
  const entry = useTranslations("order.entry.waiting");
  const cancel = useTranslations("cancel");
  const back = useTranslations("return");
  const actions = useTranslations("actions");
  const { id, kind, lines } = request;
  return (
    <RequestPage
      title={entry(kind)}
      intro={kind === "return" ? back("waiting") : cancel("waiting")}
      back={{ label: actions("backToOrder"), href: routes.order(order.id) }}
      form={
        <ActionForm
          action={takeBack}
          fields={[]}
          hidden={{ orderId: order.id, requestId: id }}
          submit={t("action")}
          kind="secondary"
        />
      }
    >
      <RequestLines
        lines={(lines ?? []).map(({ id: line, quantity }) => ({
          id: line,
          quantity,
          line: order.items.find((item) => item.id === line) ?? null,
        }))}
      />
      <p className="mt-4 mb-6">{t("explanation")}</p>
    </RequestPage>
  );
}
