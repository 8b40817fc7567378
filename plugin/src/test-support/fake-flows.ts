/** What Medusa's flows do in a test, by their names; one without an answer does nothing. */
export const flows: Record<string, () => unknown> = {};

/** What they were asked, one after the other. */
export const asked: [flow: string, input: unknown][] = [];

/** Forgets what earlier tests have set and asked. */
export function resetFlows(): void {
  asked.length = 0;
  for (const name of Object.keys(flows)) delete flows[name];
}

const flow = (name: string) => () => ({
  run: async ({ input }: { input: unknown }) => {
    asked.push([name, input]);
    return { result: await flows[name]?.() };
  },
});

export const cancelOrderWorkflow = flow("cancelOrderWorkflow");
export const cancelOrderTransferRequestWorkflow = flow("cancelOrderTransferRequestWorkflow");
export const beginReturnOrderWorkflow = flow("beginReturnOrderWorkflow");
export const requestItemReturnWorkflow = flow("requestItemReturnWorkflow");
export const createReturnShippingMethodWorkflow = flow("createReturnShippingMethodWorkflow");
export const confirmReturnRequestWorkflow = flow("confirmReturnRequestWorkflow");
export const cancelReturnWorkflow = flow("cancelReturnWorkflow");
export const cancelFulfillmentWorkflow = flow("cancelFulfillmentWorkflow");
