/** What of an answer goes out: named columns, and for a relation what of it. */
export interface Shape {
  readonly [key: string]: true | Shape;
}

/**
 * Copies by allow-list. Medusa's services answer more than they are asked for: raw amounts, keys of other tables, what
 * an administrator wrote. A list is picked element by element.
 */
export function pick(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((element) => pick(element, shape));
  if (typeof value !== "object" || value === null) return value;
  const source = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, inner]) =>
      source[key] === undefined ? [] : [[key, inner === true ? plain(source[key]) : pick(source[key], inner)]],
    ),
  );
}

/** Medusa's amounts are objects that serialise to a number; a date is one that serialises to a text. */
export function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null && "numeric" in value ? value.numeric : value;
}
