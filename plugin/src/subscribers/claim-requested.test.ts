import type { SubscriberArgs } from "@medusajs/framework";
import { beforeEach, expect, it, vi } from "vitest";
import { sendClaimMail } from "../claims/send-claim-mail";
import { aBackend } from "../test-support/container";
import { claimRow, orderRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";
import sendClaimRequested, { config } from "./claim-requested";

vi.mock("../claims/send-claim-mail", () => ({ sendClaimMail: vi.fn() }));

/** Good for as long as any test. */
const expires_at = new Date("2100-01-01");

beforeEach(() => {
  vi.mocked(sendClaimMail).mockReset();
});

async function requested(claim: Row, id = "opclaim_1") {
  const order_page_claim = [claimRow({ id: "opclaim_1", expires_at, ...claim })];
  const { scope } = aBackend({ order: [orderRow({ id: "order_1" })], order_change: [], order_page_claim });
  const event = { name: "order_pages.claim_requested", data: { id }, metadata: {} };
  await sendClaimRequested({ event, container: scope, pluginOptions: {} } as SubscriberArgs<{ id: string }>);
  return scope;
}

it("mails about the claim that its event names, for the first time", async () => {
  const scope = await requested({});
  expect(sendClaimMail).toHaveBeenCalledExactlyOnceWith(scope, expect.objectContaining({ id: "opclaim_1" }), {
    trigger: "order_pages.claim_requested",
    isFirst: true,
  });
});

it("mails about no claim that is answered or gone", async () => {
  await requested({ state: "declined" });
  await requested({}, "opclaim_2");
  expect(sendClaimMail).not.toHaveBeenCalled();
});

it("listens to the plugin's own event", () => {
  expect(config).toEqual({
    event: "order_pages.claim_requested",
    context: { subscriberId: "order-pages-claim-requested" },
  });
});
