import { describe, expect, test } from "vitest";
import { aLine, anOrder, someProgress } from "../test-support";
import type { LineProgress, OrderReturn } from "./order";
import { hasOpenReturn, returnsOf } from "./returns";

const aReturn = (changes: Partial<OrderReturn> = {}): OrderReturn => ({
  id: "return_1",
  status: "requested",
  requestedAt: null,
  receivedAt: null,
  canceledAt: null,
  lines: [{ lineId: "line_1", quantity: 1 }],
  exchangeId: null,
  rmaClaimId: null,
  shippedAt: null,
  ...changes,
});

const line = (id: string, changes: Partial<LineProgress>) =>
  aLine({ id, quantity: 5, progress: someProgress(changes) });
const statuses = (lines: ReturnType<typeof line>[], ...returns: OrderReturn[]) =>
  returnsOf(anOrder({ lines, returns })).map(({ status }) => status);

describe("returnsOf", () => {
  test("ends a return when nothing of its own lines is on its way", () => {
    const back = line("line_1", { returned: 1 });
    const going = line("line_2", { returnRequested: 1 });
    expect(statuses([back, going], aReturn())).toEqual(["received"]);
    expect(statuses([line("line_1", { returned: 1, returnRequested: 1 }), going], aReturn())).toEqual(["requested"]);
    expect(statuses([line("line_1", {})], aReturn())).toEqual(["requested"]);
  });

  test("waits for each of its lines", () => {
    const both = aReturn({
      status: "partially_received",
      lines: [
        { lineId: "line_1", quantity: 1 },
        { lineId: "line_2", quantity: 1 },
      ],
    });
    const back = line("line_1", { returned: 1 });
    expect(statuses([back, line("line_2", { returnRequested: 1 })], both)).toEqual(["partially_received"]);
    expect(statuses([back, line("line_2", { returned: 1 })], both)).toEqual(["received"]);
    // One of them is in the order no more.
    expect(statuses([back], both)).toEqual(["partially_received"]);
  });

  test("leaves to other returns what only they wait for", () => {
    const part = aReturn({ status: "partially_received", lines: [{ lineId: "line_1", quantity: 2 }] });
    const other = (changes: Partial<OrderReturn>) => aReturn({ id: "return_2", ...changes });
    const lines = [line("line_1", { returned: 2, returnRequested: 1 })];
    expect(statuses(lines, part, other({}))).toEqual(["received", "requested"]);
    expect(statuses(lines, part, other({ status: "received" }))).toEqual(["partially_received", "received"]);
    const elsewhere = [{ lineId: "line_2", quantity: 1 }];
    expect(statuses(lines, part, other({ lines: elsewhere }))[0]).toBe("partially_received");
  });

  test.each(["received", "canceled", "requires_action", "unknown"] as const)(
    "takes the word for one that is %s",
    (status) => {
      expect(statuses([line("line_1", { returned: 1 })], aReturn({ status }))).toEqual([status]);
    },
  );

  test("whose lines nobody names is over when the order has something back and nothing on its way", () => {
    const unnamed = aReturn({ lines: [] });
    const still = line("line_2", { returnRequested: 1 });
    expect(statuses([line("line_1", { returned: 1 })], unnamed)).toEqual(["received"]);
    expect(statuses([line("line_1", { returned: 1 }), still], unnamed)).toEqual(["requested"]);
    expect(statuses([line("line_1", {})], unnamed)).toEqual(["requested"]);
  });
});

test("a return is open by its units or by its word", () => {
  const none = line("line_1", {});
  expect(hasOpenReturn([none], [])).toBe(false);
  expect(hasOpenReturn([none, line("line_2", { returnRequested: 1 })], [])).toBe(true);
  for (const [status, isOpen] of [
    ["requested", true],
    ["partially_received", true],
    ["received", false],
    ["canceled", false],
  ] as const) {
    expect(hasOpenReturn([none], [{ of: aReturn(), status }])).toBe(isOpen);
  }
});
