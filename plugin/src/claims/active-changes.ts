import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { ANY_ACCEPTANCE_NOTE, isAcceptanceNote } from "./acceptance-note";

interface ActiveChange {
  readonly id: string;
  readonly internal_note?: string | null;
  readonly actions?: readonly ({ readonly details?: Record<string, unknown> | null } | null)[] | null;
}

/** Whether anything is being changed about an order: an edit, a return, an exchange, a transfer. Medusa allows one at a time. */
export async function hasActiveChange(container: MedusaContainer, orderId: string): Promise<boolean> {
  return (await readActiveChanges(container, orderId)).length > 0;
}

/** Takes back the change of an acceptance that was cut off with its backend, half-way: nothing of ours may keep an order busy. */
export async function removeCutOffAcceptance(container: MedusaContainer, orderId: string): Promise<void> {
  const changes = await readActiveChanges(container, orderId);
  await remove(
    container,
    changes.filter(({ internal_note }) => isAcceptanceNote(internal_note)),
  );
}

/** An acceptance takes a fraction of a second. */
const CUT_OFF_AFTER_MS = 60_000;

/** The same for every order, for the job: an order whose claim nobody answers again would stay busy for ever. */
export async function removeCutOffAcceptances(container: MedusaContainer, now: Date): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id"],
    filters: {
      status: ["pending", "requested"],
      internal_note: ANY_ACCEPTANCE_NOTE,
      created_at: { $lt: new Date(now.getTime() - CUT_OFF_AFTER_MS).toISOString() },
    },
  });
  await remove(container, data as ActiveChange[]);
}

async function remove(container: MedusaContainer, changes: readonly ActiveChange[]): Promise<void> {
  const ids = changes.map(({ id }) => id);
  if (ids.length > 0) await container.resolve(Modules.ORDER).deleteOrderChanges(ids);
}

/**
 * The token of the open transfer with this note.
 * @throws Error where there is none
 */
export async function readTransferToken(container: MedusaContainer, orderId: string, note: string): Promise<string> {
  const changes = await readActiveChanges(container, orderId);
  const transfer = changes.find(({ internal_note }) => internal_note === note);
  const token = transfer?.actions?.map((action) => action?.details?.token).find((one) => typeof one === "string");
  if (typeof token !== "string") throw new Error(`order ${orderId} has no open transfer to accept`);
  return token;
}

async function readActiveChanges(container: MedusaContainer, orderId: string): Promise<ActiveChange[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "internal_note", "actions.details"],
    filters: { order_id: orderId, status: ["pending", "requested"] },
  });
  return data as ActiveChange[];
}
