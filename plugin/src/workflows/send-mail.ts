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

/**
 * One try; where it is the first that fails, a second one at once: a connection that was kept open may have died meanwhile. Whatever
 * takes longer to mend is the job's (`jobs/send-due-mails.ts`): a step that waited for it would end with its backend.
 */
const deliverMailStep = createStep(
  { name: "order-pages-deliver-mail", maxRetries: 1 },
  async (request: MailRequest, { container }) => {
    try {
      return new StepResponse(await deliverMail(container, request));
    } catch (error) {
      if (error instanceof DeliveryError && error.tries > 1) return StepResponse.permanentFailure(error.message);
      throw error;
    }
  },
);

/** Sends one of the plugin's mails once, however often it is run for the same key. */
export const sendMailWorkflow = createWorkflow(
  "order-pages-send-mail",
  (request: WorkflowData<MailRequest>): WorkflowResponse<Delivery> => new WorkflowResponse(deliverMailStep(request)),
);
