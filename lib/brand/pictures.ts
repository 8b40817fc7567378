import { imageSize } from "image-size";
import type { Brand, Picture } from "./brand";
import type { Problems } from "./brand-problems";
import type { BrandFolder } from "./folder";
import type { BrandJson } from "./schema";

const ENDINGS = [".svg", ".png"] as const;

/** The logo's files, ready to be shown; problems are noted. */
export async function readLogo(
  { logo }: Pick<BrandJson, "logo">,
  folder: BrandFolder,
  problems: Problems,
): Promise<Brand["logo"]> {
  if (!logo) return null;
  const light = await readPicture(logo.light, folder, problems);
  const dark = logo.dark ? await readPicture(logo.dark, folder, problems) : null;
  return light && { light, dark };
}

/** The icon in a browser's tab. */
export async function readIcon(
  { icon }: Pick<BrandJson, "icon">,
  folder: BrandFolder,
  problems: Problems,
): Promise<Brand["icon"]> {
  if (!icon) return null;
  const file = await folder.serve(icon, ENDINGS);
  if (!file || !sizeOf(icon, file.bytes, problems)) return null;
  return { href: file.src, type: file.type };
}

async function readPicture(name: string, folder: BrandFolder, problems: Problems): Promise<Picture | null> {
  const file = await folder.serve(name, ENDINGS);
  const size = file && sizeOf(name, file.bytes, problems);
  return size && { src: file.src, ...size };
}

/** What the file itself says, which is also the proof that it is a picture of that kind. */
function sizeOf(name: string, bytes: Uint8Array, problems: Problems): { width: number; height: number } | null {
  try {
    const { width, height, type } = imageSize(bytes);
    if (type && name.toLowerCase().endsWith(`.${type}`) && width > 0 && height > 0) return { width, height };
  } catch {}
  problems.add(
    name,
    "is no picture of the kind its name says, or has no size (an svg needs a viewBox, or width and height)",
  );
  return null;
}
