import { amongOthers, type Row, select } from "./tables";

interface ListConfig {
  readonly select?: readonly string[];
  readonly order?: Record<string, "ASC" | "DESC">;
  readonly take?: number;
}

/** The module of claims on a table of the test's own, as far as the plugin asks it. */
export function claimsService(tables: Record<string, object[]>, among = amongOthers) {
  const table = (): Row[] => {
    tables.order_page_claim ??= [];
    return tables.order_page_claim as Row[];
  };
  return {
    listOrderPageClaims: async (filters: Row, config: ListConfig) =>
      select(among(table()), { ...config, filters }).rows,
    createOrderPageClaims: async (given: Row) => {
      const claim = { id: `opclaim_new${table().length + 1}`, state: "pending", finished_at: null, ...given };
      table().push(claim);
      return claim;
    },
    updateOrderPageClaims: async ({ id, ...change }: Row) => {
      const claim = table().find((row) => row.id === id);
      if (!claim) throw new Error(`The test's table has no claim ${id}`);
      Object.assign(claim, change);
      return claim;
    },
  };
}
