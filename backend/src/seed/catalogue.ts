/** What the demo shop sells. Prices are what a shopper sees: without tax in dollars, with tax in euros and yen. */
export interface CatalogueProduct {
  handle: string;
  title: string;
  description: string;
  /** A picture in backend/static/products/, or none, as in many real shops. */
  image?: string;
  /** Nothing to send: no shipping profile, no stock. */
  isDigital?: boolean;
  options: { title: string; values: string[] }[];
  prices: { usd: number; eur: number; jpy: number };
  /** A surcharge for the last value of the first option, so that variants differ in price. */
  surcharge?: { usd: number; eur: number; jpy: number };
}

export const CATALOGUE: CatalogueProduct[] = [
  {
    handle: "stoneware-mug",
    title: "Stoneware Mug",
    description: "Thrown by hand, glazed in two coats, holds a proper coffee.",
    image: "mug.svg",
    options: [
      { title: "Size", values: ["Small", "Large"] },
      { title: "Glaze", values: ["Fog", "Moss", "Ink"] },
    ],
    prices: { usd: 24, eur: 24.9, jpy: 3600 },
    surcharge: { usd: 5, eur: 5, jpy: 700 },
  },
  {
    handle: "cast-iron-teapot",
    title: "Cast Iron Teapot",
    description: "Keeps four cups warm for an hour.",
    image: "teapot.svg",
    options: [{ title: "Volume", values: ["0.6 l", "0.9 l"] }],
    prices: { usd: 79, eur: 84.95, jpy: 12800 },
    surcharge: { usd: 16, eur: 15, jpy: 2200 },
  },
  {
    handle: "linen-shirt",
    title: "Washed Linen Shirt",
    description: "European flax, softened, made to be lived in.",
    image: "shirt.svg",
    options: [
      { title: "Size", values: ["S", "M", "L", "XL"] },
      { title: "Colour", values: ["Oat", "Deep Sea"] },
    ],
    prices: { usd: 98, eur: 99, jpy: 15400 },
  },
  {
    handle: "wool-blanket",
    title: "Lambswool Blanket",
    description: "Woven in Røros from the wool of Norwegian sheep.",
    image: "blanket.svg",
    options: [{ title: "Pattern", values: ["Herringbone", "Stripe"] }],
    prices: { usd: 165, eur: 169, jpy: 25300 },
  },
  {
    handle: "thread-bound-notebook",
    title: "Thread-bound Notebook",
    description: "160 pages that lie flat.",
    image: "notebook.svg",
    options: [{ title: "Ruling", values: ["Dotted", "Lined", "Blank"] }],
    prices: { usd: 14.5, eur: 13.99, jpy: 1980 },
  },
  {
    handle: "reading-lamp",
    title: "Reading Lamp",
    description: "A warm cone of light, dimmable, for the chair by the window.",
    image: "lamp.svg",
    options: [{ title: "Finish", values: ["Brass", "Black"] }],
    prices: { usd: 189, eur: 179, jpy: 28600 },
  },
  {
    handle: "canvas-tote",
    title: "Canvas Tote",
    description: "Heavy organic cotton, long handles.",
    image: "tote.svg",
    options: [{ title: "Colour", values: ["Natural", "Rust"] }],
    prices: { usd: 32, eur: 29.5, jpy: 4400 },
  },
  {
    handle: "spruce-candle",
    title: "Spruce Candle",
    description: "Rapeseed wax, forty hours, the smell of a wet forest.",
    image: "candle.svg",
    options: [{ title: "Scent", values: ["Spruce", "Birch Smoke"] }],
    prices: { usd: 27.99, eur: 26.9, jpy: 3980 },
  },
  {
    handle: "beeswax-polish",
    title: "Beeswax Polish",
    description: "For boards, bowls and table tops.",
    options: [{ title: "Tin", values: ["100 ml", "250 ml"] }],
    prices: { usd: 12.25, eur: 11.95, jpy: 1650 },
    surcharge: { usd: 9, eur: 8, jpy: 1200 },
  },
  {
    handle: "pattern-book",
    title: "The Mending Pattern Book (PDF)",
    description: "Twenty four repairs with needle and thread, to download.",
    isDigital: true,
    options: [{ title: "Language", values: ["English", "Deutsch", "日本語"] }],
    prices: { usd: 18, eur: 16.5, jpy: 2400 },
  },
  {
    handle: "long-name",
    title:
      "Hand-loomed, plant-dyed, double-layered picnic rug with a waxed-cotton underside and a detachable vegetable-tanned carrying strap",
    description: "A product whose name a layout has to survive.",
    options: [
      {
        title: "Colourway of the woven side and of the waxed underside",
        values: [
          "Undyed highland wool with a narrow madder-red border, on forest-green waxed cotton",
          "Donaudampfschifffahrtsgesellschaftskapitänsblau",
        ],
      },
      {
        title: "Dimensions when unfolded",
        values: ["140 × 200 cm (two to three people)", "200 × 260 cm (a whole family and a dog)"],
      },
    ],
    prices: { usd: 245, eur: 239, jpy: 36300 },
    surcharge: { usd: 0, eur: 0, jpy: 0 },
  },
  {
    handle: "gift-wrapping",
    title: "Gift Wrapping",
    description: "Paper, ribbon, a card in your words.",
    options: [{ title: "Card", values: ["With card", "Without card"] }],
    prices: { usd: 4, eur: 3.5, jpy: 500 },
  },
];
