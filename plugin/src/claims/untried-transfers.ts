import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { owedSpan } from "../mail/never-tried";
import { exceededLimit } from "./send-transfer-mail";
import { readTransfers, type Transfer } from "./transfer";
import { readTransferMails } from "./transfer-mails";

/**
 * Open requests whose mail nobody has tried to send: their event was lost, or ended before the first try. Those that a limit held
 * back are not among them. Of the newest hundred in reach, newest first.
 * @param reach how far back to look, in milliseconds
 */
export async function untriedTransfers(container: MedusaContainer, now: Date, reach: number): Promise<Transfer[]> {
  const { from, to } = await owedSpan(container, now, reach);
  const requested = await readTransfers(container.resolve(ContainerRegistrationKeys.QUERY), {
    status: "requested",
    created_at: { $gt: from.toISOString(), $lt: to.toISOString() },
  });
  const open = requested.filter(({ state }) => state === "pending");
  const mails = await readTransferMails(
    container,
    open.map(({ id }) => id),
  );
  const tried = new Set(mails.map(({ transferId }) => transferId));
  const untried: Transfer[] = [];
  for (const transfer of open) {
    const { email } = transfer.order;
    if (!email || tried.has(transfer.id)) continue;
    if ((await exceededLimit(container, transfer, email)) === null) untried.push(transfer);
  }
  return untried;
}
