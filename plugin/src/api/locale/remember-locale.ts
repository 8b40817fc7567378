import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { rememberLocale } from "../../accounts/locale";
import { readCustomerToken } from "../../accounts/session-of";
import { beforeAnswer } from "../accounts/before-answer";
import { askedLocale } from "./asked-locale";

/** Keeps the language of a customer's own request. Nobody waits for it. */
export function rememberLocaleOfSession(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const locale = askedLocale(req);
  const customerId = req.auth_context?.actor_id;
  if (locale !== null && customerId) void rememberLocale(req.scope, customerId, locale);
  next();
}

const tokenAnswer = z.object({ token: z.string() });

/** Keeps the language of whoever signs in or registers: whose it is, the token says that Medusa answers. */
export function rememberLocaleOfSignIn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const locale = askedLocale(req);
  if (locale !== null) {
    beforeAnswer(res, next, async (body) => {
      const { data } = tokenAnswer.safeParse(body);
      const customerId = data && readCustomerToken(req.scope, `Bearer ${data.token}`)?.actor_id;
      if (customerId) void rememberLocale(req.scope, customerId, locale);
      return body;
    });
  }
  next();
}
