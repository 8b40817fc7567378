import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { fakeScope, fakeService } from "../orders/test-support";
import { readOrderWords } from "./order-words";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

/** Today's words of the shop, in English, of which the mug is called otherwise than when it was bought. */
const OWN = [{ id: "variant_mug", title: "Small", product: { id: "prod_mug", title: "Renamed Mug" } }];

const FRENCH = [
  { reference_id: "prod_mug", locale_code: "fr-FR", translations: { title: "Tasse" } },
  { reference_id: "variant_mug", locale_code: "fr-FR", translations: { title: "Petit" } },
  { reference_id: "so_1", locale_code: "fr-FR", translations: { name: "Colis" } },
];

const shop = (translations: readonly { readonly locale_code: string }[] = FRENCH) => {
  const product = fakeService({ readRows: () => OWN });
  const translation = fakeService({
    listTranslations: ({ locale_code }: { locale_code: { $like: string } }) =>
      translations.filter((row) => row.locale_code.startsWith(locale_code.$like.slice(0, -1))),
  });
  const scope = fakeScope({ [Modules.PRODUCT]: product.service, [Modules.TRANSLATION]: translation.service });
  return { scope, reads: () => [...product.calls, ...translation.calls].length };
};

const mug = {
  id: "line_1",
  title: "Becher",
  product_title: "Becher",
  variant_title: "Klein",
  variant_option_values: { Größe: "Klein" } as Record<string, string> | null,
  product_id: "prod_mug",
  variant_id: "variant_mug",
};
const post = { id: "method_1", name: "Paket", shipping_option_id: "so_1" };
const orderIn = (locale: string | null, items: readonly object[] = [mug]) => ({
  locale,
  items,
  shipping_methods: [post],
});

/** What a reader is told of an order's mug and of its delivery, and how many reads it took. */
async function told(order: string | null, locale: string, translations?: typeof FRENCH) {
  const { scope, reads } = shop(translations);
  const placed = orderIn(order);
  const words = await readOrderWords(scope, [placed], { locale, shop: "en" });
  const line = words.line(placed, mug);
  return [line.product_title, line.variant_title, words.method(placed, post, "Parcel").name, reads()];
}

describe("an order's words", () => {
  it.each([
    // order, reader, translated?, what is told, reads
    ["de-DE", "de", true, ["Becher", "Klein", "Paket", 0]],
    ["de-DE", "de-CH", true, ["Becher", "Klein", "Paket", 0]],
    ["de-DE", "fr", true, ["Tasse", "Petit", "Colis", 1]],
    ["de-DE", "fr", false, ["Becher", "Klein", "Paket", 1]],
    ["de-DE", "ja", true, ["Becher", "Klein", "Paket", 1]],
    ["de-DE", "en-GB", true, ["Renamed Mug", "Small", "Parcel", 1]],
    [null, "en", true, ["Becher", "Klein", "Paket", 0]],
    [null, "fr", true, ["Tasse", "Petit", "Colis", 1]],
  ] as const)(
    "placed in %s and read in %s, with translations %s, are %j",
    async (order, reader, isTranslated, expected) => {
      expect(await told(order, reader, isTranslated ? FRENCH : [])).toEqual(expected);
    },
  );

  it("stay as they are for a reader of no known language, and nothing is read", async () => {
    const { scope, reads } = shop();
    const placed = orderIn("de-DE");
    const words = await readOrderWords(scope, [placed], null);
    expect(words.line(placed, mug)).toBe(mug);
    expect(words.method(placed, post, "Parcel")).toBe(post);
    expect(reads()).toBe(0);
  });

  it("of a line by hand or renamed stay, beside what its product is called", async () => {
    const byHand = { ...mug, product_id: null, variant_id: null, product_title: null, title: "Engraving" };
    const renamed = { ...mug, title: "Becher, zweite Wahl" };
    const placed = orderIn("de-DE", [byHand, renamed]);
    const words = await readOrderWords(shop().scope, [placed], { locale: "fr", shop: "en" });
    expect(words.line(placed, byHand)).toBe(byHand);
    expect(words.line(placed, renamed)).toMatchObject({ title: "Becher, zweite Wahl", product_title: "Tasse" });
  });

  it("of lines by hand alone are asked for nowhere", async () => {
    const byHand = { id: "line_1", title: "Engraving", product_id: null, variant_id: "" };
    const placed = { ...orderIn("de-DE", [byHand]), shipping_methods: [] };
    for (const locale of ["en", "fr"]) {
      const { scope, reads } = shop();
      const words = await readOrderWords(scope, [placed], { locale, shop: "en" });
      expect(words.line(placed, byHand)).toBe(byHand);
      expect(reads()).toBe(0);
    }
  });

  it("of a title that is the product's or the variant's follow it", async () => {
    const byVariant = { ...mug, title: "Klein" };
    const placed = orderIn("de-DE", [mug, byVariant]);
    const words = await readOrderWords(shop().scope, [placed], { locale: "fr", shop: "en" });
    expect(words.line(placed, mug)).toMatchObject({ title: "Tasse", variant_option_values: null });
    expect(words.line(placed, byVariant)).toMatchObject({ title: "Petit", product_title: "Tasse" });
  });

  it("take what is translated of a line, and leave its options where the variant is not", async () => {
    const [product] = FRENCH;
    const placed = orderIn("de-DE");
    const words = await readOrderWords(shop(product && [product]).scope, [placed], { locale: "fr", shop: "en" });
    expect(words.line(placed, mug)).toEqual({ ...mug, title: "Tasse", product_title: "Tasse" });
  });

  it("of many orders are read together, and those in the reader's language are left alone", async () => {
    const { scope, reads } = shop();
    const [german, french, own] = [orderIn("de-DE"), orderIn("fr-FR"), orderIn(null)];
    const words = await readOrderWords(scope, [german, french, own], { locale: "fr", shop: "en" });
    expect([german, french, own].map((order) => words.line(order, mug).title)).toEqual(["Tasse", "Becher", "Tasse"]);
    expect(reads()).toBe(1);
  });
});
