import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SHOP_EVENTS, SHOPPER_EVENTS, type ShopEvent, type ShopperEvent, withoutAddresses } from "#shared";
import { listAttempts } from "../mail/attempts";
import { copyOfMail, type MailRequest, requestMail } from "../mail/request";
import { standingOf } from "../mail/schedule";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";
import type { RequestRecord, WithdrawalRecord } from "./record";
import { listRequests } from "./records";

const A_DAY_MS = 24 * 60 * 60_000;

/** Whoever knows an address may declare in its name; a mailbox must not suffer from it. The others wait for the next day. */
const ACKNOWLEDGEMENTS_A_DAY = 10;

/** Whoever holds an order's link may declare to ever other addresses. Its own mailbox is told all the same. */
const OF_AN_ORDER_A_DAY = 20;

/**
 * The mails that a request has given rise to, one for each state that somebody is told of. What the shopper has just read on the page,
 * a refusal, needs no mail; one that came later does, from the shop or from the job.
 */
export function owedMails(record: RequestRecord, trigger: string): MailRequest[] {
  const copies = (record.outcome?.copies ?? []).map((_, index) =>
    requestMail("request", record.id, "open", trigger, index + 1),
  );
  const told = record.steps.flatMap(({ state, by }) => {
    const event = `${record.kind}.${state}`;
    const isRead = state === "refused" && by === "shopper";
    const toShopper = SHOPPER_EVENTS.includes(event as ShopperEvent) && !isRead;
    // The shop knows what it has done itself.
    const toShop = SHOP_EVENTS.includes(event as ShopEvent) && (by === "shopper" || by === "plugin");
    return [
      ...(toShopper ? [requestMail("request", record.id, state, trigger)] : []),
      ...(toShop ? [requestMail("request-shop", record.id, state, trigger)] : []),
    ];
  });
  return [...told, ...copies];
}

/** Sends what a request has given rise to and what was not tried yet; a failed try is the mail job's. Never throws. */
export async function sendRequestMails(
  container: MedusaContainer,
  record: RequestRecord,
  trigger: string,
): Promise<void> {
  try {
    const tried = await listAttempts(container, { resource_id: record.id });
    const keys = new Set(tried.map(({ request }) => request.key));
    for (const mail of owedMails(record, trigger)) {
      if (keys.has(mail.key)) continue;
      if (mail.template === "request" && record.kind === "withdrawal") await acknowledge(container, record, mail);
      else await sendMail(container, mail);
    }
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: the mails of request ${record.id} could not be sent: ${withoutAddresses(error)}`);
  }
}

async function acknowledge(container: MedusaContainer, record: WithdrawalRecord, mail: MailRequest): Promise<void> {
  const to = record.outcome?.copies?.[copyOfMail(mail) - 1] ?? record.content.email;
  await withMailbox(container, to, async () => {
    const limit = await exceededLimit(container, record, to);
    if (limit === null) {
      await sendMail(container, mail);
      return;
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`order-pages: the mail of request ${mail.resourceId} waits, ${limit}`);
  });
}

/** The limit that one more acknowledgement would exceed, in words for the log; `null` where it may go. */
async function exceededLimit(container: MedusaContainer, record: WithdrawalRecord, to: string): Promise<string | null> {
  const since = new Date(Date.now() - A_DAY_MS);
  const toMailbox = await sentSince(container, { to, template: "request" }, since);
  if (toMailbox >= ACKNOWLEDGEMENTS_A_DAY) return "its mailbox got too many today";
  if (record.order_id === null) return null;
  const declared = await listRequests(
    container,
    { order_id: record.order_id, kind: "withdrawal", received_at: { $gt: since } },
    { order: "DESC" },
  );
  const resourceId = [record.id, ...declared.map(({ id }) => id)];
  if ((await sentSince(container, { resourceId, template: "request" }, since)) < OF_AN_ORDER_A_DAY) return null;
  return (await isOwnMailbox(container, record.order_id, to)) ? null : "there were too many of its order today";
}

async function isOwnMailbox(container: MedusaContainer, orderId: string, to: string): Promise<boolean> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "email"], filters: { id: orderId } });
  const order = (data as { id: string; email?: string | null }[]).find(({ id }) => id === orderId);
  return order?.email?.toLowerCase() === to.toLowerCase();
}

/** Whether a declaration's acknowledgement has left, and when. */
export async function acknowledgementOf(
  container: MedusaContainer,
  { id }: Pick<RequestRecord, "id">,
): Promise<{ readonly state: "pending" | "sent" | "failed"; readonly at: string | null }> {
  const { key } = requestMail("request", id, "open", "");
  const tries = (await listAttempts(container, { template: "request", resource_id: id })).filter(
    ({ request }) => request.key === key,
  );
  const sent = tries.find(({ status }) => status === "success");
  if (sent) return { state: "sent", at: sent.at.toISOString() };
  const isGivenUp = standingOf(tries, new Date()).kind === "given_up";
  return { state: isGivenUp ? "failed" : "pending", at: tries.at(-1)?.at.toISOString() ?? null };
}
