import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { fakeScope, fakeService } from "../orders/test-support";
import { readTranslations } from "./translations";

const row = (reference_id: string, locale_code: string, title: unknown) => ({
  reference_id,
  locale_code,
  translations: { title },
});

function shopWith(...rows: readonly object[]) {
  const { calls, service } = fakeService({ listTranslations: () => [...rows] });
  return { calls, scope: fakeScope({ [Modules.TRANSLATION]: service }) };
}

describe("readTranslations", () => {
  it("asks once for all, in every region of the language and without a limit", async () => {
    const { scope, calls } = shopWith(row("prod_1", "de-DE", "Becher"), row("prod_2", "de-DE", "Kanne"));
    const words = await readTranslations(scope, ["prod_1", "prod_2", "prod_1"], "de-AT");
    expect([...words]).toEqual([
      ["prod_1", { title: "Becher" }],
      ["prod_2", { title: "Kanne" }],
    ]);
    expect(calls.map(({ args }) => args)).toEqual([
      [{ reference_id: ["prod_1", "prod_2"], locale_code: { $like: "de%" } }, { take: null }],
    ]);
  });

  it("prefers the reader's own region, wherever it comes in the answer", async () => {
    const rows = [row("prod_1", "fr-CA", "Tasse d’ici"), row("prod_1", "fr-FR", "Tasse")];
    for (const [order, locale, title] of [
      [rows, "fr-CA", "Tasse d’ici"],
      [rows.toReversed(), "fr-CA", "Tasse d’ici"],
      [rows, "fr-FR", "Tasse"],
    ] as const) {
      const words = await readTranslations(shopWith(...order).scope, ["prod_1"], locale);
      expect(words.get("prod_1")).toEqual({ title });
    }
  });

  it("mixes up no languages that begin alike, and no scripts", async () => {
    const { scope } = shopWith(row("prod_1", "fil-PH", "Tasa"), row("prod_2", "zh-CN", "杯子"));
    expect(await readTranslations(scope, ["prod_1"], "fi")).toEqual(new Map());
    expect(await readTranslations(scope, ["prod_2"], "zh-TW")).toEqual(new Map());
  });

  it.each([[""], ["  "], [null], [7]])("takes %j for no translation", async (title) => {
    const words = await readTranslations(shopWith(row("prod_1", "de-DE", title)).scope, ["prod_1"], "de");
    expect(words.get("prod_1")).toEqual({});
  });

  it("has none where the shop has no module for them, and asks for none of nothing", async () => {
    expect(await readTranslations(fakeScope({}), ["prod_1"], "de")).toEqual(new Map());
    const { scope, calls } = shopWith();
    expect(await readTranslations(scope, [], "de")).toEqual(new Map());
    expect(calls).toEqual([]);
  });
});
