import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readLinkRows } from "../database/read-rows";

/** One side of a link between two of Medusa's modules: the module, and the link's column that has its ids. */
type Side = readonly [module: string, column: string];

/** A row of a link, by its columns. */
export type Link = Readonly<Record<string, string>>;

/**
 * Reads what Medusa has linked, from the link itself: cheaper than through the query API, and as rows, which are cheaper
 * than the link's own list.
 * @param filters by the columns of either side
 * @throws where Medusa knows no such link
 */
export async function listLinks(
  scope: MedusaContainer,
  [left, leftColumn]: Side,
  [right, rightColumn]: Side,
  filters: Readonly<Record<string, string | readonly string[]>>,
): Promise<readonly Link[]> {
  const links = scope.resolve(ContainerRegistrationKeys.LINK).getLinkModule(left, leftColumn, right, rightColumn);
  if (!links) throw new Error(`Medusa links no ${right} to ${left}`);
  return (await readLinkRows(links, { [leftColumn]: true, [rightColumn]: true }, filters)) as Link[];
}
