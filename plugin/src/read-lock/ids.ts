/**
 * Whether an id can be asked of the database: Postgres takes no control characters, and no id is that long.
 * @param id as the path or the body has it, decoded
 */
export function isPlausibleId(id: string): boolean {
  return id.length > 0 && id.length <= 128 && !/\p{Cc}/u.test(id);
}
