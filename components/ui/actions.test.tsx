import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Actions } from "./actions";

const wideOf = (labels: readonly string[], lead?: string): string[] => {
  const actions = [...(lead ? [{ label: lead, href: "#lead", primary: true }] : []), ...labels.map(toAction)];
  const links = renderToStaticMarkup(<Actions actions={actions} />).match(/<a [^>]*>[^<]*/g) ?? [];
  return links.filter((link) => link.includes("col-span-2")).map((link) => link.replace(/^<a [^>]*>/, ""));
};
const toAction = (label: string) => ({ label, href: `#${label}` });

it("gives the first thing to do a row of its own", () => {
  expect(wideOf(["Help", "Receipt"], "Track package")).toEqual(["Track package"]);
});

it.each([
  [["Withdraw from contract here", "Cancel", "Help", "Receipt", "Shop"], "Withdraw from contract here"],
  [["Cancel", "Withdraw from contract here", "Help", "Receipt", "Continue shopping"], "Continue shopping"],
  [["Help", "Receipt", "Shop"], "Shop"],
  [["Help"], "Help"],
])("gives one of an odd number a row, the longest that leaves no gap: %j", (labels, wide) => {
  expect(wideOf(labels)).toEqual([wide]);
  expect(wideOf(labels, "Pay now")).toEqual(["Pay now", wide]);
});

it("pairs an even number", () => {
  expect(wideOf(["Withdraw from contract here", "Cancel", "Help", "Receipt"])).toEqual([]);
});
