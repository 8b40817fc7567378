import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";

/** How a mailbox came to be known as its account's: by our mail, by Medusa's reset mail, or by whoever signs the customer in. */
export type ProvenBy = "link" | "reset" | "provider";

export interface MailboxProof {
  readonly email: string;
}

/** The address an account has now, and whether it is proven. */
export interface Mailbox {
  readonly email: string;
  readonly isProven: boolean;
}

/**
 * Whether an account's mailbox is proven: this very address was, letter by letter. Another spelling may be another mailbox, and
 * an account whose address was changed has to prove the new one.
 */
export const isProven = (email: string, proofs: readonly MailboxProof[]): boolean =>
  proofs.some((proof) => proof.email === email);

/** @returns `null` where the account is gone, or has no address */
export async function readMailbox(container: MedusaContainer, customerId: string): Promise<Mailbox | null> {
  const service: AccountsService = container.resolve(ACCOUNTS);
  const [{ data }, proofs] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "customer", fields: ["email"], filters: { id: customerId } }),
    service.listMailboxProofs({ customer_id: customerId }, { select: ["id", "email"] }),
  ]);
  const email = (data[0] as { email?: string | null } | undefined)?.email;
  return email ? { email, isProven: isProven(email, proofs) } : null;
}

/**
 * Keeps that an account's mailbox is proven.
 * @param proof the address that was proven: it counts only where the account has it, exactly
 * @returns whether the account's mailbox is proven now
 */
export async function proveMailbox(
  container: MedusaContainer,
  customerId: string,
  proof: { readonly email: string; readonly by: ProvenBy },
): Promise<boolean> {
  const mailbox = await readMailbox(container, customerId);
  if (mailbox?.email !== proof.email) return false;
  if (mailbox.isProven) return true;
  const service: AccountsService = container.resolve(ACCOUNTS);
  await service.createMailboxProofs({ customer_id: customerId, ...proof });
  return true;
}
