import type { Answer } from "./visitor";
import { words } from "./words";

/** How much of an order a page shows. */
export type Shown = "nothing" | "summary" | "everything";

/** @returns what an order's page shows, by what only a page of that level has */
export function shownBy({ status, body }: Pick<Answer, "status" | "body">): Shown {
  const has = (text: string) => body.includes(`>${text}<`);
  const isWhole = has(words("orderPage.delivery"));
  const isSummary = has(words("summary.title"));
  if (status === 200 && isWhole && !isSummary) return "everything";
  if (status === 200 && isSummary && !isWhole) return "summary";
  if (status === 404 && has(words("notFound.order.title"))) return "nothing";
  throw new Error(`No page of an order: ${status}, ${body.slice(0, 200)}`);
}
