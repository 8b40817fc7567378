import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import { inputStyles } from "@/components/forms/field";
import { useTranslations } from "@/lib/i18n/server";

interface ReasonSelectProps {
  readonly name: string;
  /** Which item it is the reason of; `null` for all of them. */
  readonly of: string | null;
  readonly terms: Pick<ReturnTerms, "reasons" | "isReasonRequired">;
  readonly chosen: string;
}

/** The shop's own reasons, in its order; nothing where it has none. Nothing is asked of what stays, so a browser demands no reason. */
export function ReasonSelect({ name, of, terms, chosen }: ReasonSelectProps) {
  const t = useTranslations("return");
  const line = useTranslations("order.line");
  if (terms.reasons.length === 0) return null;
  return (
    <div>
      <label htmlFor={name}>
        {t("reason")} {of === null ? null : <bdi className="sr-only">{of}</bdi>}
      </label>
      <select id={name} name={name} defaultValue={chosen} autoComplete="off" className={inputStyles}>
        <option value="">{t(terms.isReasonRequired ? "chooseReason" : "noReason")}</option>
        {terms.reasons.map(({ id, label, parent }) => (
          <option key={id} value={id}>
            {parent === null ? label : line("option", { name: parent, value: label })}
          </option>
        ))}
      </select>
    </div>
  );
}
