import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  canceledMoneyTexts,
  composeRequest,
  composeRequestForShop,
  type MailedRequest,
  orderLink,
  SHOP_EVENTS,
  SHOPPER_EVENTS,
  type ShopEvent,
  type ShopperEvent,
} from "#shared";
import { readOptions } from "../../options/read-options";
import { isProven, type RequestRecord, type WithdrawalRecord } from "../../requests/record";
import { readRequest } from "../../requests/records";
import { mailContext } from "../context";
import { copyOfMail, type MailRequest, stateOfMail } from "../request";
import type { AddressedMail, MailComposer } from "./composer";
import { readOrderAsShown } from "./mailed-order";

/** Tells a shopper what became of a declaration or request; a declaration goes where it says, all else to the order's mailbox. */
export const composeRequestMail: MailComposer = async (container, mail): Promise<AddressedMail | null> => {
  const record = await readRequest(container, mail.resourceId);
  const event = record && eventIn(SHOPPER_EVENTS, record, mail);
  if (!record || !event) return null;
  const order = await readMailedOrder(container, record);
  const to = record.kind === "withdrawal" ? addressOf(record, copyOfMail(mail)) : order?.email;
  if (!to) return null;
  const options = readOptions(container);
  const locale = record.kind === "withdrawal" ? record.content.locale : (order?.locale ?? null);
  // Nothing of an order goes to whoever only said that it was theirs: the link would open it.
  const isTheirs = order?.email && (record.kind !== "withdrawal" || isOwn(record, to, order.email));
  const url = isTheirs
    ? orderLink({ id: record.order_id ?? "", email: order.email ?? null }, options, new Date()).url
    : options.storefrontUrl;
  const request = mailedRequest(record, mail, isProven(record));
  const context = mailContext(options, locale);
  const canceled = isTheirs && isCanceling(event, request) ? await readOrderAsShown(container, order.id) : null;
  const canceledMoney = canceled ? canceledMoneyTexts(canceled, context) : [];
  return { to, content: composeRequest(event, { ...request, canceledMoney }, url, context) };
};

/** The order is read anew then: a record knows only what it was when the shopper asked, and the shop may cancel days later. */
const isCanceling = (event: ShopperEvent, { prepared }: RequestToMail): boolean =>
  event === "cancellation.done" || (event === "withdrawal.in_progress" && prepared === "cancel");

const addressOf = ({ content, outcome }: WithdrawalRecord, copy: number): string | undefined =>
  copy === 0 ? content.email : outcome?.copies?.[copy - 1];

/** An order's link opens it, so it is written only to the order's own mailbox, or to who had it open. */
const isOwn = (record: RequestRecord, to: string, email: string): boolean =>
  isProven(record) && to.toLowerCase() === email.toLowerCase();

/** Tells the shop what a shopper declared, asked for or did, with the way to the admin's list. */
export const composeRequestShopMail: MailComposer = async (container, mail): Promise<AddressedMail | null> => {
  const record = await readRequest(container, mail.resourceId);
  const event = record && eventIn(SHOP_EVENTS, record, mail);
  const options = readOptions(container);
  const { shopEmails } = options.withdrawal;
  const to = shopEmails.length > 0 ? shopEmails.join(", ") : options.supportEmail;
  if (!record || !event || !to) return null;
  return {
    to,
    content: composeRequestForShop(
      event,
      { ...mailedRequest(record, mail, record.order_id !== null), canceledMoney: [] },
      adminUrl(container),
      // To the shop, in its own language.
      mailContext(options, null),
    ),
  };
};

function eventIn<Event extends ShopperEvent | ShopEvent>(
  events: readonly Event[],
  { kind }: RequestRecord,
  mail: MailRequest,
): Event | null {
  const event = `${kind}.${stateOfMail(mail)}`;
  return events.find((known) => known === event) ?? null;
}

interface MailedOrder {
  readonly id: string;
  readonly email?: string | null;
  readonly locale?: string | null;
}

async function readMailedOrder(container: MedusaContainer, { order_id }: RequestRecord): Promise<MailedOrder | null> {
  if (order_id === null) return null;
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "email", "locale"], filters: { id: order_id } });
  return (data as MailedOrder[]).find(({ id }) => id === order_id) ?? null;
}

/** Where the shop's admin has the list of requests. */
function adminUrl(container: MedusaContainer): string {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const backend =
    admin?.backendUrl && URL.canParse(admin.backendUrl) ? admin.backendUrl : readOptions(container).storefrontUrl;
  return new URL(`${admin?.path ?? "/app"}/requests`, backend).href;
}

/** A request before it is known what became of its order's money. */
type RequestToMail = Omit<MailedRequest, "canceledMoney">;

/** @param isNamed whether the reader may learn which order a declaration was matched with */
function mailedRequest(record: RequestRecord, mail: MailRequest, isNamed: boolean): RequestToMail {
  const state = stateOfMail(mail);
  const step = record.steps.find((one) => one.state === state);
  const prepared = record.outcome?.prepared;
  return {
    reference: record.id,
    receivedAt: record.received_at.toISOString(),
    number: record.kind === "withdrawal" ? (isNamed ? record.content.contract : null) : record.content.number,
    lines: record.content.lines ?? [],
    declaration: record.kind === "withdrawal" ? declarationOf(record.content) : null,
    prepared: prepared === "cancel" || prepared === "return" ? prepared : null,
    quote: record.kind === "return" ? record.content.quote : null,
    wayBack: record.kind === "return" ? (record.content.option?.name ?? null) : null,
    instructions: record.kind === "return" ? record.content.instructions : null,
    note: step?.note ?? null,
    reason: record.kind === "cancellation" ? record.content.reason : null,
    proof: record.proof,
  };
}

const declarationOf = ({ sentence, name, email, text }: WithdrawalRecord["content"]) => ({
  sentence,
  name,
  email,
  text,
});
