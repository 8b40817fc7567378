import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { LOCALE_KEY } from "../../accounts/locale";
import { askedLocale } from "./asked-locale";

/**
 * Puts the language of a request into its `metadata`, which Medusa hands on to the event of a verification: the event itself knows no
 * language, and its mail is composed later.
 */
export function keepLocaleInMetadata(
  req: MedusaRequest<{ metadata?: unknown }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const locale = askedLocale(req);
  const metadata = Object(req.body).metadata ?? {};
  if (locale !== null && typeof metadata === "object")
    req.body = { ...req.body, metadata: { ...metadata, [LOCALE_KEY]: locale } };
  next();
}
