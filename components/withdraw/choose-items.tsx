import type { WithdrawableLine } from "@order-pages/shared/orders/rules/can-withdraw";
import type { LineView } from "@order-pages/shared/orders/view/order-view";
import { inputStyles } from "@/components/forms/field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { LineImage } from "@/components/order/line-image";
import { buttonStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/server";

interface ChooseItemsProps {
  /** The page itself, which is asked again with what was chosen. */
  readonly action: string;
  readonly orderId: string;
  readonly lines: readonly WithdrawableLine[];
  /** What the order shows of them. */
  readonly items: readonly LineView[];
  /** By line, as typed or suggested. */
  readonly units: ReadonlyMap<string, string>;
  readonly mistake: "none" | "tooMany" | null;
  /** The name of a line's field. */
  readonly nameOf: (lineId: string) => string;
}

/** How many of each line: a plain form whose answer is an address, so that reload, back and a second tab are harmless. */
export function ChooseItems({ action, orderId, lines, items, units, mistake, nameOf }: ChooseItemsProps) {
  const t = useTranslations("withdraw");
  const exceptions = useTranslations("requests.withdraw.exceptions");
  return (
    <form action={action} method="get" noValidate className="stack-6">
      {mistake ? (
        <Notice tone="danger" role="alert">
          {t(`choose.${mistake}`)}
        </Notice>
      ) : null}
      <HiddenFields values={{ order: orderId, step: "confirm" }} />
      <ul className="ruled">
        {lines.map(({ id, ordered, exception }) => {
          const item = items.find((one) => one.id === id);
          const title = item?.title ?? id;
          const name = nameOf(id);
          return (
            <li key={id} className="flex flex-wrap items-start gap-4 py-4 first:pt-0">
              <LineImage src={item?.image ?? null} title={title} size="small" />
              <div className="min-w-0 flex-[1_1_9rem]">
                <p className="font-medium wrap-anywhere">
                  <bdi>{title}</bdi>
                </p>
                {item?.options.map((option) => (
                  <p key={option} className="text-sm text-muted wrap-anywhere">
                    <bdi>{option}</bdi>
                  </p>
                ))}
                {exception ? <p className="mt-1 text-sm text-muted">{exceptions(exception)}</p> : null}
              </div>
              <div className="flex items-baseline gap-3">
                <input
                  type="number"
                  inputMode="numeric"
                  id={name}
                  name={name}
                  aria-label={t("choose.quantity", { title })}
                  aria-describedby={`${name}-of`}
                  min={0}
                  max={ordered}
                  step={1}
                  dir="ltr"
                  defaultValue={units.get(id)}
                  className={`max-w-20 tabular ${inputStyles}`}
                />
                <span id={`${name}-of`} className="text-sm whitespace-nowrap text-muted">
                  {t("choose.of", { count: ordered })}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="submit" className={`w-full ${buttonStyles("primary")}`}>
        {t("continue")}
      </button>
    </form>
  );
}
