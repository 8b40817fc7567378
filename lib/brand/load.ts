import "server-only";
import { OUR_PALETTES, type Palette, SCHEMES, type Scheme } from "@order-pages/shared/theme/palette";
import { LANGUAGES, type Language } from "@order-pages/shared/words/catalogues";
import { z } from "zod";
import type { Brand, BrandLink, BrandLinks } from "./brand";
import { BrandError, Problems } from "./brand-problems";
import { BrandFolder } from "./folder";
import { readFonts } from "./fonts";
import { contrastProblems } from "./palette";
import { readIcon, readLogo } from "./pictures";
import { type BrandJson, brandSchema } from "./schema";
import { readSlot } from "./slots";
import { toStyleSheet } from "./style-sheet";
import { readWords } from "./words";

const FILE = "brand.json";

/** What a brand is read with. */
export interface LoadOptions {
  /** The folder, `BRAND_DIR`. */
  readonly dir: string;
  /** `STORE_URL`; `null` where it is not set. */
  readonly storeUrl: string | null;
  /** `STORE_LANGUAGE`, whose links stand in for those that a language lacks; English if left out. */
  readonly language?: Language;
}

/**
 * Reads a brand's folder, once, and checks all of it: files, values, words, and that its colors can be read.
 * @throws BrandError with a sentence for each thing that is wrong
 */
export async function loadBrand({ dir, storeUrl, language = "en" }: LoadOptions): Promise<Brand> {
  const problems = new Problems();
  const folder = await BrandFolder.open(dir, problems);
  const json = folder && (await readJson(folder, problems));
  if (!folder || !json) throw new BrandError(dir, problems.all);

  const ownOrigins = [
    ...(storeUrl ? [new URL(storeUrl).origin] : []),
    ...json.origins.map((url) => new URL(url).origin),
  ];
  const logo = await readLogo(json, folder, problems);
  const icon = await readIcon(json, folder, problems);
  const fonts = await readFonts(json, folder, ownOrigins, problems);
  const palettes = readPalettes(json, problems);
  const messages = await readWords(folder, problems);
  const slotOf = (name: "header" | "footer") =>
    readSlot({ name, from: json.slots[name], storeUrl, origins: ownOrigins }, folder, problems);
  const [header, footer] = await Promise.all([slotOf("header"), slotOf("footer")]);
  if (problems.all.length > 0) throw new BrandError(dir, problems.all);

  const styleSheet = toStyleSheet({ palettes, radius: json.radius, fonts, hasSlots: Boolean(header ?? footer) });
  const fontUrls = fonts.flatMap(({ faces }) => faces.map(({ src }) => src));
  return {
    logo,
    icon,
    styleSheet,
    preloadedFonts: fonts.flatMap(({ faces }) => faces[0]?.src ?? []),
    sources: {
      fontOrigins: [...new Set(fontUrls.filter((url) => !url.startsWith("/")).map((url) => new URL(url).origin))],
    },
    links: linksOf(json, storeUrl, language),
    support: {
      email: json.support.email ?? null,
      phone: json.support.phone ?? null,
      chat: json.support.chat ? toHref(json.support.chat, storeUrl) : null,
    },
    slots: { header, footer },
    messages,
    files: folder.served,
  };
}

async function readJson(folder: BrandFolder, problems: Problems): Promise<BrandJson | null> {
  const text = await folder.readText(FILE);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problems.add(FILE, `is no JSON: ${error instanceof Error ? error.message : ""}`);
    return null;
  }
  const parsed = brandSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.add(FILE, `${z.core.toDotPath(issue.path)} ${issue.message}`.trim());
  return null;
}

/** @returns the whole palette of each scheme that pages have; `null` where the brand changes no color */
function readPalettes({ colors, schemes }: BrandJson, problems: Problems): Partial<Record<Scheme, Palette>> | null {
  const given = SCHEMES.filter((scheme) => colors[scheme]);
  const shown = schemes ?? (given.length > 0 ? given : SCHEMES);
  if (given.length === 0 && !schemes) return null;
  const palettes: Partial<Record<Scheme, Palette>> = {};
  for (const scheme of SCHEMES) {
    if (!shown.includes(scheme)) {
      if (colors[scheme]) problems.add(FILE, `colors.${scheme} is of a scheme that "schemes" leaves out`);
      continue;
    }
    const own = Object.entries(colors[scheme] ?? {}).filter(([, value]) => value !== undefined);
    const palette = { ...OUR_PALETTES[scheme], ...Object.fromEntries(own) };
    for (const problem of contrastProblems(palette)) problems.add(FILE, `colors.${scheme}: ${problem}`);
    palettes[scheme] = palette;
  }
  return palettes;
}

/** Where a language has no links, imprint and terms in another one are better than none: the shop's own, English, or any. */
function linksOf({ links }: BrandJson, storeUrl: string | null, own: Language): Brand["links"] {
  const of = (language: Language): BrandLinks => {
    const absolute = (byLanguage: Partial<Record<Language, readonly BrandLink[]>>) => {
      const first = [language, own, "en" as const, ...LANGUAGES].find((one) => byLanguage[one]);
      return (first ? (byLanguage[first] ?? []) : []).map(({ label, href }) => ({
        label,
        href: toHref(href, storeUrl),
      }));
    };
    return { header: absolute(links.header), footer: absolute(links.footer), legal: absolute(links.legal) };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Brand["links"];
}

/** A path is the shop's, also where these pages are on a domain of their own. */
function toHref(href: string, storeUrl: string | null): string {
  return href.startsWith("/") && storeUrl ? new URL(href, storeUrl).href : href;
}
