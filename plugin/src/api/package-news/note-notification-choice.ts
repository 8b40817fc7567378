import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import type { PackageTemplate } from "../../mail/lost-package-mails";
import { PACKAGE_NEWS } from "../../modules/package-news";
import type { PackageNewsService } from "../../modules/package-news/service";

/**
 * Notes, before Medusa's own route packs, ships or hands over a package, whether the shop wants the shopper told: should the backend stop
 * before its event is handled, the mail is sent afterwards. A note that fails stops nobody's work; then only the event can tell.
 * @param template the mail that the event will give rise to
 */
export const noteNotificationChoice =
  (template: PackageTemplate) =>
  async ({ scope, params, validatedBody, body }: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const { no_notification: isUnwanted } = (validatedBody ?? body ?? {}) as { no_notification?: unknown };
    try {
      const service: PackageNewsService = scope.resolve(PACKAGE_NEWS);
      await service.createNotificationChoices({
        order_id: params.id ?? "",
        fulfillment_id: params.fulfillment_id ?? null,
        template,
        is_wanted: isUnwanted !== true,
      });
    } catch (error) {
      const logger = scope.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error(`order-pages: whether ${template} is to be mailed could not be noted: ${withoutAddresses(error)}`);
    }
    next();
  };
