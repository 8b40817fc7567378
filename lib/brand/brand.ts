import type { Language } from "@order-pages/shared/words/catalogues";
import type { AllMessages } from "@order-pages/shared/words/translator";

/** A file of the brand, as it is served. */
export interface BrandFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** A picture with its own size, which keeps its place while it loads. */
export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface BrandLink {
  readonly label: string;
  readonly href: string;
}

/** The links of one language. */
export interface BrandLinks {
  readonly header: readonly BrandLink[];
  readonly footer: readonly BrandLink[];
  /** Imprint, privacy, terms: below everything. */
  readonly legal: readonly BrandLink[];
}

/** How a shopper reaches a person; each is `null` where the brand does not name it. */
export interface BrandSupport {
  readonly email: string | null;
  /** As it is written for people. */
  readonly phone: string | null;
  /** The address of the shop's chat. */
  readonly chat: string | null;
}

/** The shop's own markup in place of ours, already sanitized; `null` until a fetched one has come. */
export interface Slot {
  readonly html: string | null;
}

/** How the shop looks and speaks: what `BRAND_DIR` says, checked and ready for pages. */
export interface Brand {
  readonly logo: { readonly light: Picture; readonly dark: Picture | null } | null;
  readonly icon: { readonly href: string; readonly type: string } | null;
  /** Rules that stand in every page behind ours; "" where the brand keeps our look. */
  readonly styleSheet: string;
  /** Fonts that a page's first words need. */
  readonly preloadedFonts: readonly string[];
  /** What pages may load beyond our own, for their policy. */
  readonly sources: BrandSources;
  /** Of a language that has none, those of another. */
  readonly links: Readonly<Record<Language, BrandLinks>>;
  readonly support: BrandSupport;
  readonly slots: { readonly header: Slot | null; readonly footer: Slot | null };
  /** All words, with the brand's own sentences among them; `null` where it changes none. */
  readonly messages: AllMessages | null;
  /** By the last part of their address. */
  readonly files: ReadonlyMap<string, BrandFile>;
}

/** What a brand adds to the policy of a page. */
export interface BrandSources {
  /** Origins that fonts come from, besides our own. */
  readonly fontOrigins: readonly string[];
}

// Bundles do not share modules, so the one brand of a process lives on `globalThis`.
const KEY = Symbol.for("order-pages.brand");
const registry = globalThis as { [KEY]?: Brand | null };

/** The shop's brand, read once at the start; `null` where the shop has none. Costs a page nothing. */
export function brand(): Brand | null {
  return registry[KEY] ?? null;
}

/** Makes `brand` the one of this process. Called once at the start, by lib/start.ts. */
export function setBrand(brand: Brand | null): void {
  registry[KEY] = brand;
}
