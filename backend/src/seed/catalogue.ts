import catalogue from "./data/catalogue.json";

/** What the demo shop sells. Prices are what a shopper sees: without tax in dollars, with tax in the other currencies. */
export interface CatalogueProduct {
  handle: string;
  title: string;
  description: string;
  /** A picture in backend/static/products/, or none, as in many real shops. */
  image?: string;
  /** Nothing to send: no shipping profile, no stock. */
  isDigital?: boolean;
  options: { title: string; values: string[] }[];
  prices: { usd: number; eur: number; jpy: number; rsd: number; aed: number };
  /** A surcharge for the last value of the first option, so that variants differ in price. */
  surcharge?: { usd: number; eur: number; jpy: number; rsd: number; aed: number };
}

/** In a file of its own (and a folder: Medusa finds catalogue.json before catalogue.ts), because the demo with Medusa v1 sells the same. */
export const CATALOGUE: CatalogueProduct[] = catalogue;
