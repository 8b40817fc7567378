import { MedusaService } from "@medusajs/framework/utils";
import { MailboxProof } from "./models/mailbox-proof";
import { RefreshedToken } from "./models/refreshed-token";
import { ResetLink } from "./models/reset-link";
import { SessionCart } from "./models/session-cart";
import { SessionCutoff } from "./models/session-cutoff";

/** What Medusa does not keep of an account: whose mailbox is proven, what its own sessions bought, and which sessions are over. */
export class AccountsService extends MedusaService({
  MailboxProof,
  SessionCutoff,
  RefreshedToken,
  SessionCart,
  ResetLink,
}) {}
