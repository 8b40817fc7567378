import { describe, expect, test } from "vitest";
import { type Raw, rawLine, rawParcel, viewOf } from "../test-support-orders";

describe("T3: kits", () => {
  const piece = (title: string, quantity: number, line_item_id: string | null = "line_1") => ({
    line_item_id,
    title,
    quantity,
  });
  const linesIn = (items: readonly Raw[], fulfilled: number, quantity = 4) =>
    viewOf({
      items: [rawLine({ quantity, detail: { fulfilled_quantity: fulfilled } })],
      fulfillments: [rawParcel(items)],
    }).shipments.flatMap(({ lines }) => lines);

  test.each([
    ["a bicycle of two wheels and a frame", [piece("Wheel", 2), piece("Frame", 1)], 1, 1],
    ["three of four such bicycles", [piece("Wheel", 6), piece("Frame", 3)], 3, 3],
    ["a pair that the warehouse counts as two", [piece("Glove", 2)], 1, 1],
    ["what is no kit", [piece("Blue", 2)], 2, 2],
  ])("%s", (_, pieces, fulfilled, units) => {
    expect(linesIn(pieces, fulfilled)).toEqual([`${units} × City bicycle`]);
  });

  test("in several parcels, each with its own share", () => {
    const view = viewOf({
      items: [rawLine({ quantity: 3, detail: { fulfilled_quantity: 3, shipped_quantity: 3 } })],
      fulfillments: [
        rawParcel([piece("Wheel", 2), piece("Frame", 1)]),
        rawParcel([piece("Wheel", 4), piece("Frame", 2)], { id: "ful_2" }),
        rawParcel([piece("Wheel", 6), piece("Frame", 3)], { id: "ful_3", canceled_at: "2026-05-05T10:00:00.000Z" }),
      ],
    });
    expect(view.shipments.map(({ lines }) => lines)).toEqual([["1 × City bicycle"], ["2 × City bicycle"]]);
  });

  test.each([
    ["wheels and frames in parcels of their own", [piece("Wheel", 2)], [piece("Frame", 1)]],
    ["a share that is no whole unit", [piece("Wheel", 3)], [piece("Wheel", 1), piece("Frame", 2)]],
  ])("no number where it would be a guess: %s", (_, first, second) => {
    const view = viewOf({
      items: [rawLine({ quantity: 2, detail: { fulfilled_quantity: 1 } })],
      fulfillments: [rawParcel(first), rawParcel(second, { id: "ful_2" })],
    });
    expect(view.shipments.map(({ lines }) => lines)).toEqual([["City bicycle"], ["City bicycle"]]);
  });

  test("where nobody says how many were fulfilled, only what is sure", () => {
    expect(linesIn([piece("Blue", 2)], 0)).toEqual(["2 × City bicycle"]);
    expect(linesIn([piece("Wheel", 2), piece("Frame", 1)], 0)).toEqual(["1 × City bicycle"]);
    expect(linesIn([piece("Wheel", 4), piece("Frame", 2)], 0)).toEqual(["City bicycle"]);
    expect(linesIn([piece("Glove", 8)], 0)).toEqual(["City bicycle"]);
    expect(linesIn([piece("Blue", 1)], 2)).toEqual(["1 × City bicycle"]);
    expect(linesIn([piece("Blue", 0)], 0)).toEqual(["City bicycle"]);
  });

  test("what is sold by the metre keeps its fractions", () => {
    expect(linesIn([piece("Rope", 2.5)], 2.5, 2.5)).toEqual(["2.5 × City bicycle"]);
    expect(linesIn([piece("Rope", 1.5)], 1.5, 2)).toEqual(["City bicycle"]);
  });

  test("what is none of the order's lines keeps its own name", () => {
    expect(linesIn([piece("Sticker", 1, null), piece("Poster", 1, "line_9"), piece("Flyer", 0, null)], 0)).toEqual([
      "1 × Sticker",
      "1 × Poster",
      "Flyer",
    ]);
  });
});
