/** The style of every page, as it stands in the page itself. */
export interface PageStyle {
  readonly text: string;
  /** By which a policy lets in exactly this text. */
  readonly hash: string;
}

// Bundles do not share modules, so the one style of a process lives on `globalThis`.
const KEY = Symbol.for("order-pages.page-style");
const registry = globalThis as { [KEY]?: PageStyle | null };

/**
 * What the start read: the build's style sheet and the brand's rules, or either; `null` for neither, and in a browser. Without the
 * build's, as in development, pages link it.
 */
export function pageStyle(): PageStyle | null {
  return registry[KEY] ?? null;
}

/** Makes `style` that of every page of this process. Called once at the start, by lib/start.ts. */
export function setPageStyle(style: PageStyle | null): void {
  registry[KEY] = style;
}
