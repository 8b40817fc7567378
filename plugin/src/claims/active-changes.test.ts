import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { changeRow, hoursAgo, NOW } from "../test-support/rows";
import { acceptanceNote } from "./acceptance-note";
import { hasActiveChange, readTransferToken, removeCutOffAcceptance, removeCutOffAcceptances } from "./active-changes";

const NOTE = acceptanceNote("opclaim_1");
const shop = (...order_change: object[]) => aBackend({ order_change: order_change as Record<string, unknown>[] });

it.each([
  ["an edit that is begun", changeRow({ change_type: "edit", status: "pending" }), true],
  ["a return that is requested", changeRow({ change_type: "return_request" }), true],
  ["a transfer", changeRow(), true],
  ["one that is confirmed", changeRow({ status: "confirmed" }), false],
  ["one that was declined", changeRow({ status: "declined" }), false],
  ["one that was taken back", changeRow({ deleted_at: hoursAgo(0) }), false],
  ["another order's", changeRow({ order_id: "order_2" }), false],
])("an order is being changed by %s: %s", async (_case, change, isActive) => {
  expect(await hasActiveChange(shop(change).scope, "order_1")).toBe(isActive);
});

it("removes an acceptance that was cut off, and no change of anybody else's", async () => {
  const [edit, others] = [changeRow({ change_type: "edit" }), changeRow({ order_id: "order_2", internal_note: NOTE })];
  const { scope, tables } = shop(edit, changeRow({ internal_note: NOTE }), others);
  await removeCutOffAcceptance(scope, "order_1");
  expect(tables.order_change).toEqual([edit, others]);
});

it("removes, for the job, what was cut off in any order, and not what is under way", async () => {
  const aMinuteAgo = new Date(NOW.getTime() - 60_000);
  const kept = [
    changeRow({ internal_note: NOTE, created_at: aMinuteAgo }),
    changeRow({ internal_note: NOTE, status: "confirmed" }),
    changeRow({ internal_note: "Accepted by phone" }),
    changeRow(),
  ];
  const { scope, tables } = shop(
    ...kept,
    changeRow({ internal_note: NOTE, created_at: new Date(aMinuteAgo.getTime() - 1) }),
    changeRow({ internal_note: acceptanceNote("opclaim_2"), order_id: "order_2", status: "pending" }),
  );
  await removeCutOffAcceptances(scope, NOW);
  expect(tables.order_change).toEqual(kept);
});

describe("the token of a transfer", () => {
  it("is the one with the claim's own note", async () => {
    const another = changeRow({ token: "b-token", internal_note: acceptanceNote("opclaim_2") });
    expect(await readTransferToken(shop(another, changeRow({ internal_note: NOTE })).scope, "order_1", NOTE)).toBe(
      "a-token",
    );
  });

  it.each([
    ["there is none", changeRow()],
    ["it has no action", changeRow({ internal_note: NOTE, actions: [] })],
    ["its actions are not there", changeRow({ internal_note: NOTE, actions: null })],
    ["its token is no text", changeRow({ internal_note: NOTE, actions: [null, { details: { token: 1 } }] })],
  ])("is an error where %s", async (_case, change) => {
    await expect(readTransferToken(shop(change).scope, "order_1", NOTE)).rejects.toThrow("no open transfer to accept");
  });
});
