import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows";
import { findEmailIdentity } from "../accounts/identity-of-email";
import type { PasswordIdentity } from "../accounts/password-identity";
import { ACCOUNTS } from "../modules/accounts";
import type { AccountsService } from "../modules/accounts/service";

/** An account and its new address, whose link was opened in the account's own session. */
export interface ChangedEmail {
  readonly customerId: string;
  /** The new address, which nobody has. */
  readonly to: string;
  /** What the account signs in with until then. */
  readonly identity: Pick<PasswordIdentity, "id" | "email">;
}

/** It counts only where the account has this very address, so that it may be kept before. */
const keepProofStep = createStep(
  "order-pages-keep-proof-of-new-email",
  async ({ customerId, to }: ChangedEmail, { container }) => {
    const service: AccountsService = container.resolve(ACCOUNTS);
    await service.createMailboxProofs({ customer_id: customerId, email: to, by: "link" });
    return new StepResponse(undefined);
  },
);

/** What was registered with the address and no account made of: the mailbox has said whose the address is. */
const dropUnfinishedIdentityStep = createStep(
  "order-pages-drop-unfinished-identity",
  async ({ to, identity }: ChangedEmail, { container }) => {
    const found = await findEmailIdentity(container.resolve(ContainerRegistrationKeys.QUERY), to);
    if (found?.isUnfinished && identity.email !== to) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([found.id]);
    }
    return new StepResponse(undefined);
  },
);

const moveSignInStep = createStep(
  "order-pages-move-sign-in",
  async ({ to, identity }: ChangedEmail, { container }) => {
    await container.resolve(Modules.AUTH).updateProviderIdentities([{ id: identity.id, entity_id: to }]);
    return new StepResponse(undefined, identity);
  },
  async (identity, { container }) => {
    if (!identity) return;
    await container.resolve(Modules.AUTH).updateProviderIdentities([{ id: identity.id, entity_id: identity.email }]);
  },
);

/**
 * Changes the address of an account in both places where Medusa keeps it, what it signs in with and the customer's own: where the
 * second is not taken, Medusa takes the first back. The customer comes last, as Medusa's own flow that tells the shop of it.
 */
export const changeEmailWorkflow = createWorkflow(
  "order-pages-change-email",
  (change: WorkflowData<ChangedEmail>): WorkflowResponse<undefined> => {
    keepProofStep(change);
    dropUnfinishedIdentityStep(change);
    moveSignInStep(change);
    updateCustomersWorkflow.runAsStep({
      input: transform({ change }, ({ change: { customerId, to } }) => ({
        selector: { id: customerId },
        update: { email: to },
      })),
    });
    return new WorkflowResponse(undefined);
  },
);
