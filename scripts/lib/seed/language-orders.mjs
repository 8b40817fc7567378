import { line, ordered, paidAndDelivered, parcel } from "./ordered.mjs";
import { PEOPLE } from "./people.mjs";

const { annika, theo, lucia, sora, layla } = PEOPLE;

/**
 * An order in each language that the shop is translated into, placed in it, by the language: Medusa v2 keeps the language of the
 * purchase, and the names of products and deliveries in it.
 * @satisfies {Record<string, import("./ordered.mjs").Maker>}
 */
export const LANGUAGE_ORDERS = {
  de: ordered(
    { ...annika, locale: "de-DE", lines: [line("stoneware-mug", "Large / Moss", 2), line("long-name", 1)] },
    paidAndDelivered("dhl", "00340434161094042571"),
  ),
  fr: ordered(
    { ...theo, locale: "fr-FR", lines: [line("wool-blanket", "Herringbone"), line("spruce-candle", "Birch Smoke", 2)] },
    parcel("laposte", "6A19283746518"),
  ),
  es: ordered({
    ...lucia,
    ...{ locale: "es-ES", payment: "authorize" },
    lines: [line("reading-lamp", "Brass"), line("canvas-tote", "Rust")],
  }),
  ja: ordered(
    {
      ...sora,
      locale: "ja-JP",
      lines: [line("cast-iron-teapot", "0.9 l"), line("thread-bound-notebook", "Dotted", 3)],
    },
    parcel("yamato", "449012837487"),
  ),
  ar: ordered(
    { ...layla, locale: "ar-SA", lines: [line("linen-shirt", "M / Deep Sea"), line("beeswax-polish", "250 ml", 2)] },
    paidAndDelivered("ups", "1Z999AA10123456795"),
  ),
};
