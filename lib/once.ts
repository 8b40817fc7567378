/** Bundles do not share modules, so what was said lives on `globalThis`. */
const KEY = Symbol.for("order-pages.once");
const registry = globalThis as { [KEY]?: Set<string> };

/**
 * @param what names it, for all bundles of this process
 * @returns whether this is the first time
 */
export function isFirst(what: string): boolean {
  registry[KEY] ??= new Set();
  if (registry[KEY].has(what)) return false;
  registry[KEY].add(what);
  return true;
}

/** Whether {@link isFirst} was asked of it before. */
export function hasHappened(what: string): boolean {
  return registry[KEY]?.has(what) ?? false;
}
