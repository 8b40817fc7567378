import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { type MailRequest, partOfMail } from "../mail/request";
import { notePickupDay } from "./note-pickup-day";
import { notePlacement } from "./note-placement";

/**
 * Notes what a mail is about to say: the promise of an order, or until when what is ready is kept. Whoever sends such a mail notes it
 * first, the event's subscriber or the job that finds its event lost; what is noted already stays. Never throws: the mail is sent without.
 */
export async function noteBeforeMail(container: MedusaContainer, request: MailRequest): Promise<void> {
  try {
    if (request.template === "order-placed") await notePlacement(container, request.resourceId);
    if (request.template === "order-ready") await notePickupDay(container, partOfMail(request));
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`order-pages: nothing could be noted before ${request.template}: ${withoutAddresses(error)}`);
  }
}
