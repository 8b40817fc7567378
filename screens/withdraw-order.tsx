import "server-only";
import { randomUUID } from "node:crypto";
import { formatDay } from "@order-pages/shared/format/date";
import type { CanWithdraw } from "@order-pages/shared/orders/rules/can-withdraw";
import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { describeBy, joinDescribed } from "@order-pages/shared/text/lists";
import type { ReactNode } from "react";
import { linkStyles } from "@/components/ui/button-styles";
import { FormPage } from "@/components/ui/form-page";
import { MessagePage } from "@/components/ui/message-page";
import { ChooseItems } from "@/components/withdraw/choose-items";
import { type ConfirmedHidden, ConfirmWithdrawal } from "@/components/withdraw/confirm-withdrawal";
import { WithdrawByEmail } from "@/components/withdraw/withdraw-by-email";
import { confirmWithdrawal } from "@/lib/actions/withdrawals/confirm-withdrawal";
import { env } from "@/lib/env";
import { writeLines } from "@/lib/forms/withdrawal-fields";
import { answersForm } from "@/lib/http/request-facts";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { type FullRead, readOrder } from "@/lib/read/order";
import { MOST_LINES, readChoice, unitsName, writeChoice } from "@/lib/read/withdrawal-choice";
import { routes } from "@/lib/routes";
import { readDeclarer } from "@/lib/session/declarer";
import { writeNote } from "@/lib/session/withdrawal-note";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";
import { WithdrawTyped } from "./withdraw-typed";

type Params = Readonly<Record<string, string | string[] | undefined>>;

interface WithdrawOrderProps {
  readonly orderId: string;
  /** Of the page's address. */
  readonly params: Params;
}

/**
 * The withdrawal function, filled in from an order: what of it, then one confirmation. Who may not see all of the order types what is
 * known of it; the number is in its summary already.
 */
export async function WithdrawOrder({ orderId, params }: WithdrawOrderProps) {
  const [read, isAnswer] = await Promise.all([readOrder(orderId), answersForm()]);
  switch (read.kind) {
    case "full":
      return <FromOrder read={read} params={params} />;
    case "summary":
      return <WithdrawTyped number={read.summary.number} />;
    case "outage":
      // What was sent stays in its form, with its key, though nobody can read the order now.
      if (isAnswer) return <Confirm hidden={UNKNOWN} name="" email="" number="" change={null} />;
      return <ReadProblem read={read} retryHref={routes.withdraw({ order: orderId })} />;
    default:
      return <ReadProblem read={read} about="order" retryHref={routes.withdraw({ order: orderId })} />;
  }
}

const UNKNOWN: ConfirmedHidden = { key: "", proof: "", number: "", lines: "", said: "" };

async function FromOrder({ read, params }: { readonly read: FullRead; readonly params: Params }) {
  const { order, abilities, buyer, viewer } = read;
  const can = abilities?.withdraw;
  if (!can) return <WithdrawByEmail supportEmail={supportEmail()} number={order.number} />;
  if (!can.can) return <NotOffered order={order} />;
  const choice = readChoice(params, can.lines);
  if (choice.kind === "open") return <Choose order={order} can={can} {...choice} />;
  const [declarer, said] = await Promise.all([readDeclarer(), statementOf(order, choice.lines)]);
  const hidden: ConfirmedHidden = {
    key: randomUUID(),
    proof: writeNote({ orderId: order.id, viewer }, new Date()),
    number: order.number,
    lines: writeLines(choice.lines),
    said,
  };
  return (
    <Confirm
      hidden={hidden}
      name={declarer?.name ?? buyer ?? ""}
      email={declarer?.email ?? order.email ?? ""}
      number={order.number}
      change={changeOf(order.id, can, params)}
    />
  );
}

/** Back to what was chosen. What of an order with very many lines is withdrawn from can only be written. */
function changeOf(orderId: string, { lines }: CanWithdraw, params: Params): string | null {
  if (lines.length > MOST_LINES) return routes.withdraw();
  return params.step === undefined ? null : `${routes.withdraw({ order: orderId })}&${writeChoice(params, lines)}`;
}

async function NotOffered({ order }: { readonly order: OrderView }) {
  const [t, actions] = await Promise.all([getTranslations("withdraw"), getTranslations("actions")]);
  return (
    <MessagePage
      tone="neutral"
      title={t("instead.title")}
      actions={[{ label: actions("backToOrder"), href: routes.order(order.id), primary: true }]}
    >
      <p>{t("notOffered")}</p>
    </MessagePage>
  );
}

/** What is confirmed, in the shopper's own "I": the lines as the order names them. */
async function statementOf(
  { number, placedOn, items }: OrderView,
  lines: readonly { readonly id: string; readonly quantity: number }[] | null,
): Promise<string> {
  const [t, law, locale] = await Promise.all([
    getTranslations("withdraw.check"),
    getTranslations("requests.withdraw"),
    getLocale(),
  ]);
  const date = placedOn?.text ?? "";
  if (lines === null) return t("whole", { number, date });
  const named = lines.map(({ id, quantity }) => {
    const item = items.find((one) => one.id === id);
    return law("line", { quantity, title: describeBy([item?.title ?? id, ...(item?.options ?? [])], locale) });
  });
  return t("lines", { number, date, items: joinDescribed(named, locale) });
}

interface ChooseProps {
  readonly order: OrderView;
  readonly can: CanWithdraw;
  readonly units: ReadonlyMap<string, string>;
  readonly mistake: "none" | "tooMany" | null;
}

async function Choose({ order, can, units, mistake }: ChooseProps) {
  const [t, law, actions] = await Promise.all([
    getTranslations("withdraw"),
    getTranslations("requests.withdraw"),
    getTranslations("actions"),
  ]);
  return (
    <FormPage
      title={law("label")}
      intro={await periodOf(can)}
      notice={await knownOf(can)}
      footer={<BackToOrder order={order} label={actions("backToOrder")} />}
    >
      <h2 className="title">{t("choose.title")}</h2>
      <p className="mt-2 mb-6 text-muted">{t("choose.intro")}</p>
      <ChooseItems
        action={routes.withdraw()}
        orderId={order.id}
        lines={can.lines}
        items={order.items}
        units={units}
        mistake={mistake}
        nameOf={unitsName}
      />
    </FormPage>
  );
}

/** What was done before stops nothing; it is said. */
async function knownOf({ isCanceled, isDeclared }: CanWithdraw): Promise<ReactNode> {
  const t = await getTranslations("withdraw.choose");
  if (!isCanceled && !isDeclared) return null;
  return <p className="text-muted">{t(isCanceled ? "canceled" : "declared")}</p>;
}

/** Until when, or that it seems over: it informs and stops nobody. */
async function periodOf({ period, days }: CanWithdraw): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("requests.withdraw.period"), getLocale()]);
  if (period.kind === "not_begun") return t("not_begun", { days });
  const day = (instant: string) => formatDay(instant, { locale, timeZone: env().store.timeZone })?.text ?? "";
  return t(period.kind, { until: day(period.until), from: day(period.from) });
}

function BackToOrder({ order, label }: { readonly order: OrderView; readonly label: string }) {
  return (
    <p>
      <a href={routes.order(order.id)} className={linkStyles}>
        {label}
      </a>
    </p>
  );
}

interface ConfirmProps {
  readonly hidden: ConfirmedHidden;
  readonly name: string;
  readonly email: string;
  readonly number: string;
  /** Back to what was chosen; `null` where nothing can be. */
  readonly change: string | null;
}

async function Confirm({ hidden, name, email, number, change }: ConfirmProps) {
  const [t, law, actions] = await Promise.all([
    getTranslations("withdraw"),
    getTranslations("requests.withdraw"),
    getTranslations("actions"),
  ]);
  const footer: ReactNode = change && (
    <p>
      <a href={change} className={linkStyles}>
        {actions("change")}
      </a>
    </p>
  );
  return (
    <FormPage title={t("check.title")} intro={t("check.intro")} footer={footer}>
      <ConfirmWithdrawal
        action={confirmWithdrawal}
        hidden={hidden}
        fields={[
          { name: "name", label: t("name"), autoComplete: "name", maxLength: 80, initial: name },
          {
            name: "email",
            label: t("email"),
            type: "email",
            autoComplete: "email",
            inputMode: "email",
            initial: email,
          },
        ]}
        confirm={law("confirm")}
        instead={{
          offer: t("instead.offer"),
          subject: number === "" ? t("instead.subject") : t("instead.subjectOf", { number }),
        }}
        supportEmail={supportEmail()}
      />
    </FormPage>
  );
}
