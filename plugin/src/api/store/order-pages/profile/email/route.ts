import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { requestEmailChange } from "../../../../../accounts/request-email-change";
import { sessionCustomerOf } from "../../../../../accounts/session-customer";
import { askedLocale } from "../../../../locale/asked-locale";
import type { EmailBody } from "../../../../profile/validators";

/** Asks another address whether it is the signed-in customer's, for who knows the account's password. */
export async function POST(req: AuthenticatedMedusaRequest<EmailBody>, res: MedusaResponse): Promise<void> {
  const { email: to, password } = req.validatedBody;
  res.json({
    outcome: await requestEmailChange(
      req.scope,
      sessionCustomerOf(req.auth_context),
      { to, password },
      askedLocale(req),
    ),
  });
}
