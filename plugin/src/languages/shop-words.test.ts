import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { fakeScope, fakeService } from "../orders/test-support";
import { readShopWords } from "./shop-words";

describe("readShopWords", () => {
  const { calls, service } = fakeService({
    listTranslations: () => [{ reference_id: "rr_1", locale_code: "de-DE", translations: { label: "Kaputt" } }],
  });
  const scope = fakeScope({ [Modules.TRANSLATION]: service });

  it("are the reader's, where the shop is written in another language", async () => {
    const words = await readShopWords(scope, ["rr_1"], { locale: "de", shop: "en" });
    expect(words.get("rr_1")).toEqual({ label: "Kaputt" });
  });

  it("are not asked for by a reader of the shop's language, or of none", async () => {
    const before = calls.length;
    expect(await readShopWords(scope, ["rr_1"], { locale: "en-GB", shop: "en" })).toEqual(new Map());
    expect(await readShopWords(scope, ["rr_1"], null)).toEqual(new Map());
    expect(calls).toHaveLength(before);
  });
});
