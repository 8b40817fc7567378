/** What Medusa, and shops that were brought along from elsewhere, call the variant of a product that has just one. */
const DEFAULT_NAMES = /^default( (variant|title|option|option value))?$/i;

/** @returns the variant's title, or `null` where it says nothing beside the line's */
export function namedVariant(variant: string | null, title: string): string | null {
  return variant === null || variant === title || DEFAULT_NAMES.test(variant) ? null : variant;
}

/** @returns the options by name, without the one that stands for none */
export function toOptions(values: Readonly<Record<string, string | null>>): { name: string; value: string }[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null || DEFAULT_NAMES.test(value) ? [] : [{ name, value }],
  );
}
