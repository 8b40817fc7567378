import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { INSTALLATION } from "../modules/installation";
import type { InstallationService } from "../modules/installation/service";
import { readOptions } from "../options/read-options";
import { listAttempts } from "./attempts";
import { type MailRequest, orderPlacedMail } from "./request";

/** By then the event of an order has come, where it comes at all. */
const GRACE_MS = 60_000;

/** Between which times something must have been made for its mail to be owed and not to be on its way. */
export interface OwedSpan {
  readonly from: Date;
  readonly to: Date;
}

/**
 * From the reach, but never from before the plugin was installed: whatever sent mails before then has done so.
 * @param reach how far back to look, in milliseconds
 */
export async function owedSpan(container: MedusaContainer, now: Date, reach: number): Promise<OwedSpan> {
  const installed = await installedAt(container);
  return {
    from: new Date(Math.max(now.getTime() - reach, installed?.getTime() ?? now.getTime())),
    to: new Date(now.getTime() - GRACE_MS),
  };
}

const PAGE = 500;

/**
 * Confirmations that nobody has tried to send: Medusa's events are lost with a backend that stops between the order and its
 * subscriber. Only orders that came from a checkout: whoever imports orders wants no mail sent. Only orders since the plugin was
 * installed: whatever confirmed those before has done so.
 * @param reach how far back to look, in milliseconds
 */
export async function neverTried(container: MedusaContainer, now: Date, reach: number): Promise<MailRequest[]> {
  if (!readOptions(container).mails.placed) return [];
  const span = await owedSpan(container, now, reach);
  const requests: MailRequest[] = [];
  for (let skip = 0; ; skip += PAGE) {
    const ids = await ordersPlaced(container, { ...span, skip });
    const untried = await withoutAttempt(container, ids);
    const bought = await fromCheckout(container, untried);
    requests.push(...bought.map((id) => orderPlacedMail(id, "send-due-mails")));
    if (ids.length < PAGE) return requests;
  }
}

/** @returns `null` where the plugin's tables are not there yet: then nothing is known to be owed */
async function installedAt(container: MedusaContainer): Promise<Date | null> {
  const service: InstallationService = container.resolve(INSTALLATION);
  const [first] = await service.listInstallations({}, { order: { created_at: "ASC" }, take: 1 });
  return first ? new Date(first.created_at) : null;
}

async function ordersPlaced(
  container: MedusaContainer,
  { from, to, skip }: OwedSpan & { readonly skip: number },
): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: {
      created_at: { $gt: from.toISOString(), $lt: to.toISOString() },
      canceled_at: null,
      email: { $ne: null },
      is_draft_order: false,
    },
    pagination: { skip, take: PAGE, order: { created_at: "ASC" } },
  });
  return (data as { id: string }[]).map(({ id }) => id);
}

async function withoutAttempt(container: MedusaContainer, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const attempts = await listAttempts(container, { template: "order-placed", resource_id: [...ids] });
  const tried = new Set(attempts.map(({ request }) => request.resourceId));
  return ids.filter((id) => !tried.has(id));
}

/** Those of the orders that came from a checkout; the others were imported, or made by the shop. */
export async function fromCheckout(container: MedusaContainer, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order_cart", fields: ["order_id"], filters: { order_id: [...ids] } });
  const bought = new Set((data as { order_id: string }[]).map(({ order_id }) => order_id));
  return ids.filter((id) => bought.has(id));
}
