import { log } from "@/lib/log";
import type { Slot } from "./brand";
import type { Problems } from "./brand-problems";
import type { BrandFolder } from "./folder";
import { sanitize } from "./sanitize";
import { isAddress } from "./schema";

/** A shop that does not answer by then does not hold up the start; its header comes with a later try. */
const TIMEOUT_MS = 3_000;
const REFRESH_MS = 5 * 60_000;

/** More than any header has; a page's HTML has room for about that. */
const MOST_CHARACTERS = 64 * 1024;

interface SlotSource {
  /** The name in `slots`. */
  readonly name: "header" | "footer";
  /** A file of the folder or an address; `undefined` where the brand has none. */
  readonly from: string | undefined;
  /** The shop's address, which paths are of; without one, those of a file are of this domain, those of an address of its own. */
  readonly storeUrl: string | null;
  readonly origins: readonly string[];
}

/**
 * Reads the shop's own header or footer. A file that is wrong is a problem; an address that does not answer is a warning, and
 * is asked again in the background, while pages show the last good answer or our own header.
 */
export async function readSlot(source: SlotSource, folder: BrandFolder, problems: Problems): Promise<Slot | null> {
  const { from, storeUrl, origins } = source;
  if (from === undefined) return null;
  if (isAddress(from)) return fetchSlot(source, from);
  if (!/\.html?$/i.test(from)) problems.add(from, "must be an .html file");
  const markup = await folder.readText(from);
  if (markup === null) return null;
  if (markup.length > MOST_CHARACTERS) problems.add(from, `is longer than ${MOST_CHARACTERS} characters`);
  const { html, dropped } = sanitize(markup, { base: storeUrl, origins });
  if (html === "") problems.add(from, "has nothing in it that may be shown");
  tellDropped(source, dropped);
  return { html };
}

async function fetchSlot(source: SlotSource, url: string): Promise<Slot> {
  const slot: { html: string | null } = { html: null };
  const origins = [...source.origins, new URL(url).origin];
  let markup: string | null = null;
  let isFailing = false;
  const refresh = async () => {
    try {
      const fetched = await fetchMarkup(url);
      if (isFailing) log.info({ slot: source.name }, "the shop's markup is fetched again");
      isFailing = false;
      if (fetched === markup) return;
      const { html, dropped } = sanitize(fetched, { base: source.storeUrl ?? url, origins });
      if (html === "") throw new Error("has nothing in it that may be shown");
      markup = fetched;
      slot.html = html;
      tellDropped(source, dropped);
    } catch (error) {
      // Once, not every five minutes for as long as it lasts.
      if (!isFailing) log.warn({ slot: source.name, reason: reasonOf(error) }, "the shop's markup can't be fetched");
      isFailing = true;
    }
  };
  await refresh();
  setInterval(() => void refresh(), REFRESH_MS).unref();
  return slot;
}

async function fetchMarkup(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: "text/html" },
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok) throw new Error(`answers ${response.status}`);
  if (!type.startsWith("text/html")) throw new Error("is no text/html");
  const markup = await response.text();
  if (markup.length > MOST_CHARACTERS) throw new Error("is too long");
  return markup;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function tellDropped({ name }: SlotSource, dropped: readonly string[]): void {
  if (dropped.length === 0) return;
  log.warn(
    { slot: name, dropped: [...new Set(dropped)].slice(0, 20) },
    'addresses of no origin in "origins" were left out',
  );
}
