import { extname } from "node:path";
import type { Problems } from "./brand-problems";
import type { BrandFolder } from "./folder";
import { type BrandJson, type FontJson, isAddress } from "./schema";

/** Where a font is used: what is read, or headings. */
export type FontRole = "text" | "display";

interface FontFace {
  readonly src: string;
  readonly format: "woff2" | "woff";
  readonly weight: string;
  readonly style: string;
}

/** A font whose files are known to be there, or to be on the shop's own origin. */
export interface BrandFont {
  readonly role: FontRole;
  readonly family: string;
  readonly fallback: "sans-serif" | "serif";
  readonly display: FontJson["display"];
  readonly adjust: FontJson["adjust"];
  readonly faces: readonly FontFace[];
}

/** The brand's fonts; problems are noted. `ownOrigins` are those that may be asked for one. */
export async function readFonts(
  { fonts }: Pick<BrandJson, "fonts">,
  folder: BrandFolder,
  ownOrigins: readonly string[],
  problems: Problems,
): Promise<BrandFont[]> {
  const read: BrandFont[] = [];
  for (const role of ["text", "display"] as const) {
    const font = fonts[role];
    if (!font) continue;
    const faces: FontFace[] = [];
    for (const { src: name, weight, style } of font.files) {
      const src = isAddress(name) ? checkUrl(name, ownOrigins, problems) : await checkFile(name, folder, problems);
      if (src) faces.push({ src, format: /\.woff$/i.test(src) ? "woff" : "woff2", weight, style });
    }
    const fallback = font.fallback ?? (role === "text" ? "sans-serif" : "serif");
    read.push({ role, family: font.family, fallback, display: font.display, adjust: font.adjust, faces });
  }
  return read;
}

/** A foreign origin would learn of every shopper who looks at an order. */
function checkUrl(url: string, ownOrigins: readonly string[], problems: Problems): string | null {
  const { href, origin, pathname } = new URL(url);
  if (!ownOrigins.includes(origin)) {
    problems.add("brand.json", `fonts: ${origin} is neither STORE_URL's origin nor one of "origins"`);
    return null;
  }
  if (/^\.woff2?$/i.test(extname(pathname))) return cssSafe(href);
  problems.add("brand.json", `fonts: ${href} must end in .woff2 or .woff`);
  return null;
}

const cssSafe = (href: string) => href.replace(/["'()\\<>\s]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);

/** The first bytes of each kind. */
const SIGNATURES = { ".woff2": "wOF2", ".woff": "wOFF" } as const;

async function checkFile(name: string, folder: BrandFolder, problems: Problems): Promise<string | null> {
  const file = await folder.serve(name, Object.keys(SIGNATURES));
  if (!file) return null;
  const signature = SIGNATURES[extname(name).toLowerCase() as keyof typeof SIGNATURES];
  if (new TextDecoder("latin1").decode(file.bytes.subarray(0, 4)) === signature) return file.src;
  problems.add(name, `is no ${extname(name).slice(1)} font`);
  return null;
}
