import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type Delivery, deliverMail } from "../mail/deliver";
import { DeliveryError } from "../mail/delivery-error";
import type { MailRequest } from "../mail/request";

/** A mail that was composed and that the mail server did not take, in the server's own words but for the address. */
export interface Undelivered {
  readonly undelivered: string;
}

/**
 * One try; where it is the first that fails, a second one at once, for a connection may die at any moment. Whatever takes longer to
 * mend is the job's (`jobs/send-due-mails.ts`): a step that waited for it would end with its backend. A mail that is not taken is an
 * answer and no error, so that the job tells it from one that could not even be composed.
 */
const deliverMailStep = createStep(
  { name: "order-pages-deliver-mail", maxRetries: 1 },
  async (request: MailRequest, { container }) => {
    try {
      return new StepResponse<Delivery | Undelivered>(await deliverMail(container, request));
    } catch (error) {
      const isLastTry = error instanceof DeliveryError && (error.tries > 1 || error.isFinal);
      if (isLastTry) return new StepResponse<Delivery | Undelivered>({ undelivered: error.message });
      throw error;
    }
  },
);

/** Sends one of the plugin's mails once, however often it is run for the same key. */
export const sendMailWorkflow = createWorkflow(
  "order-pages-send-mail",
  (request: WorkflowData<MailRequest>): WorkflowResponse<Delivery | Undelivered> =>
    new WorkflowResponse(deliverMailStep(request)),
);
