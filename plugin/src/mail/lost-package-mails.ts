import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PACKAGE_NEWS } from "../modules/package-news";
import type { PackageNewsService } from "../modules/package-news/service";
import { readOptions } from "../options/read-options";
import { listAttempts } from "./attempts";
import { owedSpan } from "./never-tried";
import { type MailRequest, orderPartMail } from "./request";
import { isSwitchedOff } from "./switched-off";

/** The mails that an event of a package gives rise to. */
export type PackageTemplate = "order-shipped" | "order-ready" | "order-delivered";

/** As far back as for other changes of an order, see `lost-updates.ts`. */
const REACH_MS = 60 * 60_000;

const DAY_MS = 24 * REACH_MS;

/** Forgotten in one go; the rest goes with the next minute. */
const MOST = 500;

interface Choice {
  readonly order_id: string;
  readonly fulfillment_id: string | null;
  readonly template: PackageTemplate;
  readonly is_wanted: boolean;
  readonly created_at: Date | string;
}

/**
 * Mails of packages that nobody has tried to send: their event was lost with a backend that stopped. Only of what was done through the
 * admin's routes, which note the shop's choice first, and only where every choice of it said yes: a mail that the shop did not want is worse
 * than one that is missing. What did not happen after all, the composer makes no mail of.
 */
export async function lostPackageMails(container: MedusaContainer, now: Date): Promise<MailRequest[]> {
  const service: PackageNewsService = container.resolve(PACKAGE_NEWS);
  await forgetOld(service, now);
  const { from, to } = await owedSpan(container, now, REACH_MS);
  // All that are kept: a "no" of this morning, or of this minute, is about the same package as a "yes" that is owed.
  const choices = (await service.listNotificationChoices(
    { created_at: { $gt: dayBefore(now) } },
    { take: null },
  )) as Choice[];
  const options = readOptions(container);
  const isOwed = (choice: Choice) => at(choice) > from.getTime() && at(choice) < to.getTime();
  const wanted = allWanted(choices).filter((choice) => isOwed(choice) && !isSwitchedOff(choice.template, options));
  if (wanted.length === 0) return [];
  const [named, packed] = [wanted.filter(isNamed), wanted.filter((choice) => !isNamed(choice))];
  const mails = [
    ...named.map(({ template, order_id, fulfillment_id }) => mailOf(template, order_id, fulfillment_id ?? "")),
    ...(await packedMails(container, packed)),
  ];
  const attempts = await listAttempts(container, {
    template: ["order-shipped", "order-ready", "order-delivered"],
    resource_id: [...new Set(wanted.map(({ order_id }) => order_id))],
  });
  const tried = new Set(attempts.map(({ request }) => request.key));
  return mails.filter(({ key }, index) => !tried.has(key) && mails.findIndex((mail) => mail.key === key) === index);
}

const mailOf = (template: PackageTemplate, orderId: string, fulfillmentId: string) =>
  orderPartMail(template, orderId, fulfillmentId, "send-due-mails");

const isNamed = ({ fulfillment_id }: Choice) => fulfillment_id !== null;

/** Those of which nobody said no, neither before nor after: a call that Medusa refused is made again, with another choice perhaps. */
function allWanted(choices: readonly Choice[]): Choice[] {
  const about = ({ template, order_id, fulfillment_id }: Choice) => `${template} ${order_id} ${fulfillment_id ?? ""}`;
  const unwanted = new Set(choices.filter(({ is_wanted }) => !is_wanted).map(about));
  return choices.filter((choice) => !unwanted.has(about(choice)));
}

interface PackedRow {
  readonly order_id: string;
  readonly fulfillment?: {
    readonly id: string;
    readonly created_at: Date | string;
    readonly shipping_option?: {
      readonly service_zone?: { readonly fulfillment_set?: { readonly type?: string | null } | null } | null;
    } | null;
  } | null;
}

/** Packages that had no id yet when the choice was noted: those to be picked up of its order that were made since. */
async function packedMails(container: MedusaContainer, choices: readonly Choice[]): Promise<MailRequest[]> {
  if (choices.length === 0) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_fulfillment",
    fields: [
      ...["order_id", "fulfillment.id", "fulfillment.created_at"],
      "fulfillment.shipping_option.service_zone.fulfillment_set.type",
    ],
    filters: { order_id: [...new Set(choices.map(({ order_id }) => order_id))] },
  });
  const isWished = ({ order_id, fulfillment }: PackedRow) =>
    choices.some((choice) => choice.order_id === order_id && at(choice) <= (fulfillment ? at(fulfillment) : 0));
  return (data as unknown as PackedRow[]).flatMap((row) => {
    const isPickup = row.fulfillment?.shipping_option?.service_zone?.fulfillment_set?.type === "pickup";
    return row.fulfillment && isPickup && isWished(row)
      ? [mailOf("order-ready", row.order_id, row.fulfillment.id)]
      : [];
  });
}

const at = ({ created_at }: { readonly created_at: Date | string }) => new Date(created_at).getTime();

const dayBefore = (now: Date) => new Date(now.getTime() - DAY_MS);

async function forgetOld(service: PackageNewsService, now: Date): Promise<void> {
  const old = await service.listNotificationChoices(
    { created_at: { $lt: dayBefore(now) } },
    { select: ["id"], take: MOST },
  );
  if (old.length > 0) await service.deleteNotificationChoices(old.map(({ id }) => id));
}
