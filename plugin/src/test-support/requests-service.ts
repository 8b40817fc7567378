import { amongOthers, type Row, select } from "./tables";

interface ListConfig {
  readonly select?: readonly string[];
  readonly order?: Record<string, "ASC" | "DESC">;
  readonly take?: number;
  readonly skip?: number;
}

/** The module of shoppers' requests on a table of the test's own: a key and a digest are there once, as the database has it. */
export function requestsService(tables: Record<string, object[]>, among = amongOthers) {
  const table = (): Row[] => {
    tables.order_page_request ??= [];
    return tables.order_page_request as Row[];
  };
  return {
    listOrderPageRequests: async (filters: Row, config: ListConfig) =>
      select(among(table()), { ...config, filters }).rows,
    createOrderPageRequests: async (given: Row) => {
      const isThere = table().some(({ key, digest }) => key === given.key && digest === given.digest);
      if (isThere) throw new Error("duplicate key value violates unique constraint");
      const request = { id: `opreq_${table().length + 1}`, outcome: null, return_id: null, ...given };
      table().push(request);
      return request;
    },
    updateOrderPageRequests: async ({ id, ...changes }: Row) => {
      const request = table().find((row) => row.id === id);
      if (!request) throw new Error(`The test's table has no request ${id}`);
      Object.assign(request, changes);
      return request;
    },
    deleteOrderPageRequests: async (ids: readonly string[]) => {
      tables.order_page_request = table().filter(({ id }) => !ids.includes(String(id)));
    },
  };
}
