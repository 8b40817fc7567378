/** A part of a path that is a word of Medusa's: ids have digits, underscores or capitals, and whatever else is nobody's to read. */
const WORD = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,3}$/;

/**
 * A call's path without what differs from one shopper to the next.
 * @param path as the backend is asked for it: `/store/orders/order_01`
 * @returns `/store/orders/[id]`
 */
export function callTemplate(path: string): string {
  const [plain = ""] = path.split(/[?#]/, 1);
  return plain
    .split("/")
    .map((part) => (part === "" || WORD.test(part) ? part : "[id]"))
    .join("/");
}
