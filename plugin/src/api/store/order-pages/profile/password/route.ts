import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changePassword } from "../../../../../accounts/change-password";
import { askedLocale } from "../../../../locale/asked-locale";
import type { PasswordBody } from "../../../../profile/validators";

/** Changes the signed-in customer's password, for who knows the one before. The answer's token goes on, and no other. */
export async function POST(req: AuthenticatedMedusaRequest<PasswordBody>, res: MedusaResponse): Promise<void> {
  const { current_password: current, new_password: next } = req.validatedBody;
  res.json(await changePassword(req.scope, req.auth_context, { current, next }, askedLocale(req)));
}
