import { readFileSync } from "node:fs";
import { OUR_PALETTES, SCHEMES } from "@order-pages/shared/theme/palette";
import { expect, it } from "vitest";
import { contrastProblems } from "./palette";

const kebab = (token: string) => token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it("our palettes are those of app/theme.css", () => {
  const [light = "", dark = ""] = readFileSync("app/theme.css", "utf8").split("@media (prefers-color-scheme: dark)");
  for (const [scheme, css] of [["light", light] as const, ["dark", dark] as const]) {
    for (const [token, value] of Object.entries(OUR_PALETTES[scheme])) {
      expect(css, `${scheme} ${token}`).toContain(`--${kebab(token)}: ${value};`);
    }
  }
});

it("tints are checked as app/globals.css mixes them", () => {
  const css = readFileSync("app/globals.css", "utf8");
  for (const mix of ["accent) 11%", "success) 11%", "warning) 12%", "danger) 9%"]) {
    expect(css).toContain(`color-mix(in oklab, var(--${mix}, var(--surface))`);
  }
});

it.each(SCHEMES)("our %s palette can be read", (scheme) => {
  expect(contrastProblems(OUR_PALETTES[scheme])).toEqual([]);
});

it("says which pair cannot be read, and how far it is from it", () => {
  const problems = contrastProblems({ ...OUR_PALETTES.light, muted: "#777777" });
  expect(problems).toContain("muted (#777777) on surface (#ffffff) has a contrast of 4.47:1, and needs 4.5:1");
  expect(problems).toHaveLength(3);
});

it("what is a hair too little does not read as enough", () => {
  const problems = contrastProblems({ ...OUR_PALETTES.light, page: "#ffffff", sunken: "#ffffff", muted: "#777676" });
  for (const problem of problems) expect(problem).not.toContain("4.50:1");
});

it.each([
  ["the words of a button", { onAccent: "#5d6d72" }, "onAccent (#5d6d72) on accent (#1f4f5c)"],
  ["a button under the pointer", { accent: "#757575" }, "on accent under the pointer, over surface"],
  ["a tone on its own tint", { success: "#727a72", sunken: "#ffffff" }, "success (#727a72) on its own tint of surface"],
  ["the edge of a field", { lineStrong: "#bbbbbb" }, "lineStrong (#bbbbbb) on surface (#ffffff)"],
])("%s is among the pairs", (_what, change, says) => {
  expect(contrastProblems({ ...OUR_PALETTES.light, ...change }).join("\n")).toContain(says);
});
