import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import type { CanReturn, ReturnableLine } from "@order-pages/shared/orders/rules/can-return";
import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { type ObstacleView, obstacle } from "@order-pages/shared/orders/view/to-ways-view";
import { inputStyles } from "@/components/forms/field";
import { buttonStyles, linkStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/server";
import { type ChoiceMistake, choiceFields, MOST_LINES, MOST_REASONS } from "@/lib/returns/choice";
import { routes } from "@/lib/routes";
import { ObstacleText } from "./obstacle-text";
import { ReasonSelect } from "./reason-select";
import { RequestLines } from "./request-lines";
import { RequestPage } from "./request-page";
import { WaysBack } from "./ways-back";

interface ReturnFormProps {
  readonly order: OrderView;
  readonly ability: CanReturn;
  readonly terms: ReturnTerms;
  /** What was chosen before, by the names of its fields. */
  readonly chosen: URLSearchParams;
  /** What was wrong with it. */
  readonly mistake: ChoiceMistake | null;
  readonly until: string | null;
  /** The right to withdraw goes first: it asks for no reason, and none of the shop's rules stops it. */
  readonly mayWithdraw: boolean;
  readonly context: Parameters<typeof obstacle>[2];
  readonly money: (amount: number) => string;
}

/** What of an order goes back, why and how: a form that changes nothing, so that reload, back and a second tab are harmless. */
export function ReturnForm({
  order,
  ability,
  terms,
  chosen,
  mistake,
  until,
  mayWithdraw,
  context,
  money,
}: ReturnFormProps) {
  const t = useTranslations("return");
  const because = useTranslations("requests.because");
  const actions = useTranslations("actions");
  const law = useTranslations("requests.withdraw");
  const free = ability.lines.filter((line) => line.free > 0);
  const shown = free.slice(0, MOST_LINES);
  const isReasonOfEach = shown.length <= MOST_REASONS;
  const lineOf = (id: string) => order.items.find((item) => item.id === id) ?? null;
  // What an edit has taken out of the order is nothing to speak of.
  const rest = ability.lines.filter((line) => line.free === 0 && lineOf(line.id) !== null);
  const reasons = (name: string, of: string | null) => (
    <ReasonSelect name={name} of={of} terms={terms} chosen={chosen.get(name) ?? ""} />
  );
  return (
    <RequestPage
      title={t("title")}
      intro={
        <>
          {t("intro")}
          {until === null ? null : <span className="block">{t("window", { date: until })}</span>}
        </>
      }
      notice={
        mistake ? (
          <Notice tone="danger" role="alert">
            {mistake === "none" ? t("none") : because(mistake)}
          </Notice>
        ) : null
      }
      back={{ label: actions("backToOrder"), href: routes.order(order.id) }}
    >
      {mayWithdraw ? (
        <p className="mb-6 edge-b border-line pb-6">
          {t("withdraw")}{" "}
          <a href={routes.withdraw({ order: order.id })} className={linkStyles}>
            {law("label")}
          </a>
        </p>
      ) : null}
      <form method="get" action={routes.reviewReturn(order.id)} noValidate className="stack-6">
        <RequestLines
          lines={shown.map((line) => ({
            id: line.id,
            line: lineOf(line.id),
            quantity: null,
            children: (
              <div className="mt-3 stack-3">
                <Units line={line} title={lineOf(line.id)?.title ?? ""} chosen={chosen} />
                {isReasonOfEach ? reasons(choiceFields.reason(line.id), lineOf(line.id)?.title ?? "") : null}
              </div>
            ),
          }))}
        />
        {isReasonOfEach ? null : reasons(choiceFields.commonReason, null)}
        {free.length > shown.length ? <p className="text-muted">{t("more")}</p> : null}
        <WaysBack terms={terms} chosen={chosen.get(choiceFields.wayBack)} money={money} />
        <button type="submit" className={`w-full ${buttonStyles()}`}>
          {t("continue")}
        </button>
      </form>
      {rest.length > 0 ? (
        <div className="mt-8 edge-t border-line pt-6">
          <RequestLines
            lines={rest.map((line) => ({
              id: line.id,
              line: lineOf(line.id),
              quantity: null,
              children: <WhyNot line={line} context={context} />,
            }))}
          />
        </div>
      ) : null}
    </RequestPage>
  );
}

interface UnitsProps {
  readonly line: ReturnableLine;
  readonly title: string;
  readonly chosen: URLSearchParams;
}

function Units({ line, title, chosen }: UnitsProps) {
  const t = useTranslations("return");
  const name = choiceFields.units(line.id);
  return (
    <div>
      <label htmlFor={name}>
        {t("quantity")} <bdi className="sr-only">{title}</bdi>
      </label>
      <input
        id={name}
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={line.free}
        step={1}
        dir="ltr"
        defaultValue={chosen.get(name) ?? "0"}
        autoComplete="off"
        aria-describedby={`${name}-hint`}
        className={inputStyles}
      />
      <p id={`${name}-hint`} className="mt-1 text-sm text-muted">
        {t("free", { count: line.free })}
      </p>
    </div>
  );
}

/** The merchant's own sentence, or ours. */
function WhyNot({
  line,
  context,
}: {
  readonly line: ReturnableLine;
  readonly context: Parameters<typeof obstacle>[2];
}) {
  const t = useTranslations("return.no");
  if (line.because === null) return null;
  const { because, until }: ObstacleView = obstacle("return", { because: line.because, until: line.until }, context);
  const isOfLine = because === "digital" || because === "all_gone" || because === "not_delivered" || because === "sent";
  return (
    <p className="mt-1 text-sm">
      {line.sentence ?? (isOfLine ? t(because) : <ObstacleText of="return" because={because} until={until} />)}
    </p>
  );
}
