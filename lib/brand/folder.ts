import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join, sep } from "node:path";
import type { BrandFile } from "./brand";
import type { Problems } from "./brand-problems";
import { BRAND_PATH } from "./path";

/** What is served, by the end of its name. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** No logo or font of a shop is larger, and every one is kept in memory. */
const MOST_BYTES = 1024 * 1024;

/** The mounted folder. Reads what the brand names, and nothing that lies outside of it. */
export class BrandFolder {
  /** What is to be served, by the last part of its address. */
  readonly served = new Map<string, BrandFile>();

  private constructor(
    private readonly root: string,
    private readonly problems: Problems,
  ) {}

  /** @returns `null`, with the problem noted, where there is no such folder */
  static async open(dir: string, problems: Problems): Promise<BrandFolder | null> {
    try {
      // What a path leads to at build time is nobody's business: the folder is mounted later.
      const root = await realpath(/* turbopackIgnore: true */ dir);
      if ((await stat(root)).isDirectory()) return new BrandFolder(root, problems);
    } catch {}
    problems.add("BRAND_DIR", "names no folder that can be read");
    return null;
  }

  /**
   * @param name as the brand has it, relative to the folder
   * @returns its bytes; `null`, with the problem noted, where it cannot be had
   */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      // The real path: a link may lead out of the folder as well as dots do.
      const path = await realpath(join(this.root, name));
      if (!path.startsWith(this.root + sep)) {
        this.problems.add(name, "lies outside of the folder");
        return null;
      }
      const { size } = await stat(path);
      if (size <= MOST_BYTES) return new Uint8Array(await readFile(path));
      this.problems.add(name, `is larger than ${MOST_BYTES / 1024} KB`);
    } catch {
      this.problems.add(name, "is not there, or cannot be read");
    }
    return null;
  }

  /** {@link read} for text. */
  async readText(name: string): Promise<string | null> {
    const bytes = await this.read(name);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** @returns the names of what is in a part of the folder; none where there is no such part. Hidden ones are a mount's own */
  async list(part: string): Promise<string[]> {
    const names = await readdir(join(this.root, part)).catch(() => []);
    return names.filter((name) => !name.startsWith(".")).sort();
  }

  /**
   * Reads a file and serves it from now on, under an address that changes with what is in it.
   * @param endings which kinds it may be, such as ".svg"
   */
  async serve(
    name: string,
    endings: readonly string[],
  ): Promise<{ src: string; type: string; bytes: Uint8Array } | null> {
    const ending = extname(name).toLowerCase();
    const contentType = CONTENT_TYPES[ending];
    if (!contentType || !endings.includes(ending)) {
      this.problems.add(name, `must be one of ${endings.join(", ")}`);
      return null;
    }
    const bytes = await this.read(name);
    if (!bytes) return null;
    const stem = basename(name, extname(name)).replace(/[^A-Za-z0-9]+/g, "-");
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const served = `${stem}-${hash}${ending}`;
    this.served.set(served, { bytes, contentType });
    return { src: `${BRAND_PATH}/${served}`, type: contentType, bytes };
  }
}
