import { afterEach, expect, it, vi } from "vitest";
import { acceptanceNote } from "../claims/acceptance-note";
import { aBackend } from "../test-support/container";
import { changeRow, NOW } from "../test-support/rows";
import removeWhatWasCutOff, { config } from "./remove-cut-off-acceptances";

afterEach(() => {
  vi.useRealTimers();
});

it("runs every minute under its own name", () => {
  expect(config).toEqual({ name: "order-pages-remove-cut-off-acceptances", schedule: "* * * * *" });
});

it("removes the change of an acceptance that was cut off, and leaves a claim of before alone", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  const asked = changeRow();
  const { scope, tables, logged } = aBackend({
    order_change: [asked, changeRow({ internal_note: acceptanceNote("opclaim_1") })],
  });
  await removeWhatWasCutOff(scope);
  expect(tables.order_change).toEqual([asked]);
  expect(logged).toEqual([]);
});

it("logs without addresses where it cannot, and waits for the next minute", async () => {
  const { scope, logged } = aBackend();
  vi.spyOn(scope.resolve<{ graph: () => void }>("query"), "graph").mockImplementation(() => {
    throw new Error("no database for maya@example.com");
  });
  await removeWhatWasCutOff(scope);
  expect(logged).toEqual([
    "error order-pages: acceptances that were cut off could not be removed: no database for [address]",
  ]);
});
