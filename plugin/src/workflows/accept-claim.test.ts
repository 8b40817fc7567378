import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { beforeEach, expect, it, vi } from "vitest";
import { readTransferToken } from "../claims/active-changes";
import { endClaim, reopenClaim } from "../claims/records";
import { acceptClaimWorkflow } from "./accept-claim";

const done = vi.hoisted(() => [] as unknown[]);
const acceptance = vi.hoisted(() => ({ fails: false }));

// Workflows of Medusa's shape in place of its own: each says what it was told, and what it took back.
vi.mock("@medusajs/medusa/core-flows", () => {
  const flow = (name: string, run: () => void) => {
    const step = createStep(
      `${name}-step`,
      async (input: unknown) => {
        run();
        done.push([name, input]);
        return new StepResponse(name, name);
      },
      async (given) => void (given && done.push([`${given} taken back`])),
    );
    return createWorkflow(`test-${name}`, (input: unknown) => new WorkflowResponse(step(input)));
  };
  return {
    requestOrderTransferWorkflow: flow("request", () => {}),
    acceptOrderTransferWorkflow: flow("accept", () => {
      if (acceptance.fails) throw new Error("Invalid token.");
    }),
  };
});
vi.mock("../claims/active-changes", () => ({ readTransferToken: vi.fn() }));
vi.mock("../claims/records", () => ({ endClaim: vi.fn(), reopenClaim: vi.fn() }));

const claim = { claimId: "opclaim_1", orderId: "order_1", customerId: "cus_1" };
const NOTE = "Accepted claim opclaim_1: the asked mailbox agreed";
const run = () => acceptClaimWorkflow().run({ input: claim });

beforeEach(() => {
  done.length = 0;
  acceptance.fails = false;
  vi.mocked(readTransferToken).mockReset().mockResolvedValue("a-token");
  vi.mocked(endClaim).mockReset().mockResolvedValue(undefined);
  vi.mocked(reopenClaim).mockReset().mockResolvedValue(undefined);
});

const asked = ["request", { order_id: "order_1", customer_id: "cus_1", logged_in_user: "cus_1", internal_note: NOTE }];
const accepted = ["accept", { order_id: "order_1", token: "a-token" }];

it("asks and accepts in one, and writes down the end", async () => {
  await run();
  expect(done).toEqual([asked, accepted]);
  expect(vi.mocked(readTransferToken).mock.lastCall?.slice(1)).toEqual(["order_1", NOTE]);
  expect(vi.mocked(endClaim).mock.lastCall?.slice(1)).toEqual(["opclaim_1", "accepted"]);
  expect(reopenClaim).not.toHaveBeenCalled();
});

it("takes the request back where it cannot be accepted: no change stays open", async () => {
  acceptance.fails = true;
  await expect(run()).rejects.toThrow("Invalid token.");
  expect(done).toEqual([asked, ["request taken back"]]);
  expect(endClaim).not.toHaveBeenCalled();
});

it("takes the request back where its token is not found", async () => {
  vi.mocked(readTransferToken).mockRejectedValue(new Error("order order_1 has no open transfer to accept"));
  await expect(run()).rejects.toThrow("no open transfer");
  expect(done).toEqual([asked, ["request taken back"]]);
});

it("takes both back where the end cannot be written down", async () => {
  vi.mocked(endClaim).mockRejectedValue(new Error("no database"));
  await expect(run()).rejects.toThrow("no database");
  expect(done).toEqual([asked, accepted, ["accept taken back"], ["request taken back"]]);
});
