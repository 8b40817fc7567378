import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { AuthWorkflowEvents, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows";
import { withoutAddresses } from "#shared";
import { findEmailIdentity } from "../../accounts/identity-of-email";
import { LOCALE_KEY } from "../../accounts/locale";
import { identityLock } from "../../accounts/password-identity";
import { keepResetToken, readLiveResetToken } from "../../accounts/reset-links";
import { withLock } from "../../mail/with-lock";
import { askedLocale } from "../locale/asked-locale";

/** What Medusa checks of such a request. */
interface ResetRequest {
  readonly identifier: string;
  /** Medusa hands it on to the event: here it says the language of the mail, too. */
  readonly metadata?: Record<string, unknown>;
}

/**
 * Mails the link to a new password that there is already, as long as it is good. Medusa makes a new one for each request and ends
 * the one before, so that whoever asks often enough, for somebody else, lets no link of theirs work. Answers as Medusa does,
 * whatever there is.
 */
export async function resendLiveResetLink(
  req: MedusaRequest<ResetRequest>,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { actor_type, auth_provider } = req.params;
  if (actor_type !== "customer" || auth_provider !== "emailpass") return next();
  const { identifier, metadata } = req.validatedBody;
  const locale = askedLocale(req);
  const asked = { identifier, metadata: { ...metadata, ...(locale !== null && { [LOCALE_KEY]: locale }) } };
  try {
    const identity = await findEmailIdentity(req.scope.resolve(ContainerRegistrationKeys.QUERY), identifier);
    if (identity) {
      await withLock(req.scope, identityLock(identity.id), () => mailLink(req.scope, identity.id, asked));
    }
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: a password reset could not be begun: ${withoutAddresses(error, identifier)}`);
  }
  res.sendStatus(201);
}

async function mailLink(
  container: MedusaContainer,
  identityId: string,
  { identifier, metadata = {} }: ResetRequest,
): Promise<void> {
  const live = await readLiveResetToken(container, identityId, new Date());
  if (live !== null) {
    const data = { entity_id: identifier, actor_type: "customer", token: live, metadata };
    await container.resolve(Modules.EVENT_BUS).emit({ name: AuthWorkflowEvents.PASSWORD_RESET, data }, {});
    return;
  }
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  const { result: token } = await generateResetPasswordTokenWorkflow(container).run({
    input: {
      entityId: identifier,
      actorType: "customer",
      provider: "emailpass",
      secret: http.jwtSecret as string,
      jwtOptions: http.jwtOptions,
      metadata,
    },
  });
  await keepResetToken(container, identityId, token);
}
