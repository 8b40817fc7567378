/** More combinations of locale, currency and time zone than a shop has; a backend that sends more costs time, not memory. */
const MOST_ENTRIES = 500;

/**
 * Remembers what `create` made for a key. `Intl` objects are slow to build (tens of microseconds) and never change.
 * @returns `create`, called once for each key
 */
export function memoize<T>(create: (...parts: string[]) => T): (...parts: string[]) => T {
  const made = new Map<string, T>();
  return (...parts) => {
    const key = parts.join("\n");
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= MOST_ENTRIES) made.clear();
    const value = create(...parts);
    made.set(key, value);
    return value;
  };
}
