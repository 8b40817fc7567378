import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import { useTranslations } from "@/lib/i18n/server";
import { choiceFields } from "@/lib/returns/choice";

interface WaysBackProps {
  readonly terms: Pick<ReturnTerms, "options" | "reasons">;
  readonly chosen: string | null;
  readonly money: (amount: number) => string;
}

/** How it is sent back, and what that costs; of one way there is nothing to choose, and of none nothing to say. */
export function WaysBack({ terms: { options, reasons }, chosen, money }: WaysBackProps) {
  const t = useTranslations("return");
  if (options.length === 0) return null;
  const [first] = options;
  const isFreeForFault = reasons.some(({ isFault }) => isFault) && options.some(({ fee }) => fee > 0);
  return (
    <fieldset>
      <legend className="font-medium">{t("method")}</legend>
      <div className="mt-2 stack-2">
        {options.map(({ id, name, fee }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name={choiceFields.wayBack}
              value={id}
              defaultChecked={id === (chosen ?? first?.id)}
              className="size-5 accent-accent"
            />
            <span className="min-w-0">
              <bdi className="wrap-anywhere">{name}</bdi>
              <span className="block text-sm text-muted">
                {fee > 0 ? t("shippingFee", { amount: money(fee) }) : t("shippingFree")}
              </span>
            </span>
          </label>
        ))}
      </div>
      {isFreeForFault ? <p className="mt-1 text-sm text-muted">{t("freeForFault")}</p> : null}
    </fieldset>
  );
}
