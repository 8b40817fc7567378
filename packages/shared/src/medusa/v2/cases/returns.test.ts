import { describe, expect, test } from "vitest";
import { words } from "../../../orders/test-support";
import { type Raw, rawLine, rawReturn, viewOf } from "../test-support-orders";

describe("returns", () => {
  const line = (detail: Raw) =>
    rawLine({ quantity: 3, detail: { fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, ...detail } });
  const statuses = (detail: Raw, ...returns: Raw[]) =>
    viewOf({ items: [line(detail)], returns }).returns.map(({ title }) => title);
  const some = (quantity: number, changes: Raw = {}) =>
    rawReturn({ items: [{ item_id: "line_1", quantity }], ...changes });

  test("are over when nothing of them is on its way, whatever Medusa calls them", () => {
    const part = some(3, { status: "partially_received" });
    expect(statuses({ return_received_quantity: 2, return_dismissed_quantity: 1 }, part)).toEqual(["Return received"]);
    expect(statuses({ return_requested_quantity: 1, return_received_quantity: 2 }, part)).toEqual([
      words("return.partially_received"),
    ]);
    expect(statuses({ return_requested_quantity: 3 }, some(3))).toEqual(["Return requested"]);
  });

  test("another one of the same line keeps none open", () => {
    const two = [some(2, { status: "partially_received" }), some(1, { id: "return_2" })];
    expect(statuses({ return_requested_quantity: 1, return_received_quantity: 2 }, ...two)).toEqual([
      "Return received",
      "Return requested",
    ]);
    expect(statuses({ return_requested_quantity: 2, return_received_quantity: 1 }, ...two)).toEqual([
      words("return.partially_received"),
      "Return requested",
    ]);
  });

  test("of lines that are no more are what Medusa calls them", () => {
    const gone = rawReturn({ status: "partially_received", items: [{ item_id: "line_9", quantity: 1 }] });
    expect(statuses({ return_received_quantity: 1 }, gone)).toEqual([words("return.partially_received")]);
    expect(statuses({ return_received_quantity: 1 }, rawReturn({ items: [] }))).toEqual(["Return received"]);
    const part = rawReturn({ status: "partially_received", items: undefined });
    expect(statuses({ return_received_quantity: 1, return_requested_quantity: 1 }, part)).toEqual([
      words("return.partially_received"),
    ]);
  });

  test("are on their way once all that is still to come was sent", () => {
    const sent = some(2, { sent_back_at: "2026-05-12T10:00:00.000Z" });
    const asked = { items: [line({ return_requested_quantity: 2 })] };
    expect(viewOf({ ...asked, returns: [some(2)] }).key).toBe("return_requested");
    expect(viewOf({ ...asked, returns: [sent] }).key).toBe("return_on_the_way");
    expect(viewOf({ ...asked, returns: [sent, some(1, { id: "return_2" })] }).key).toBe("return_requested");
    expect(statuses({ return_requested_quantity: 2 }, sent)).toEqual([words("return.on_its_way")]);
    expect(viewOf({ items: [line({ return_received_quantity: 3 })], returns: [sent] }).key).toBe("returned");
  });

  test("dismissed units have come back as received ones have", () => {
    expect(viewOf({ items: [line({ return_dismissed_quantity: 3 })] }).key).toBe("returned");
  });

  test("are each told once", () => {
    const view = viewOf({ items: [line({ return_requested_quantity: 1 })], returns: [rawReturn(), rawReturn()] });
    expect(view.returns).toHaveLength(1);
  });

  test("that were received leave nothing on its way", () => {
    const view = viewOf({
      items: [line({ return_received_quantity: 1 })],
      returns: [some(1, { status: "received", received_at: "2026-05-10T10:00:00.000Z" })],
    });
    expect(view.key).toBe("partially_returned");
    expect(view.events.slice(-2)).toEqual(["Return requested", "Return received"]);
  });
});
