import type { Customer } from "@/lib/medusa/accounts";

/**
 * Whether an order is a signed-in customer's to see. An account whose mailbox is not proven is nobody for what was not placed with
 * it, though Medusa keeps it there: anybody may have registered its address.
 */
export function ownsOrder(
  customer: Customer,
  order: { readonly id: string; readonly customerId: string | null },
): boolean {
  if (order.customerId !== customer.id) return false;
  return customer.mailbox.state !== "unproven" || customer.mailbox.ownOrderIds.includes(order.id);
}
