import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Question } from "../database/read-rows";
import { ACCOUNTS } from "../modules/accounts";
import { CLAIMS } from "../modules/claims";
import { REQUESTS } from "../modules/requests";
import { accountsOf } from "./accounts";
import { authModule } from "./auth-module";
import { claimsService } from "./claims-service";
import { requestsService } from "./requests-service";
import { amongOthers, project, type Row, select } from "./tables";

/** Tables by the names that Medusa's query API has for them. */
export type Tables = Record<string, Row[]>;

export interface Backend {
  readonly scope: MedusaContainer;
  readonly tables: Tables;
  /** The keys that were locked, one after the other. */
  readonly locked: string[];
  /** What was logged, a line each. */
  readonly logged: string[];
  /** The events that were emitted. */
  readonly emitted: unknown[];
}

/** What medusa-config has to say at least. */
const OPTIONS = { storefrontUrl: "https://shop.example", lockOrderReads: false };

/** What the test's backend signs its tokens with. */
export const JWT_SECRET = "the secret of the test's backend";

interface GraphQuestion {
  readonly entity: string;
  readonly fields: readonly string[];
  readonly filters?: Record<string, unknown>;
  readonly pagination?: { skip?: number; take?: number; order?: Record<string, "ASC" | "DESC"> };
  readonly withDeleted?: boolean;
}

interface ListConfig {
  readonly select?: readonly string[];
  readonly order?: Record<string, "ASC" | "DESC">;
  readonly take?: number;
}

/**
 * A Medusa backend of the test's own: tables, a lock, a log and the plugin's options.
 * @param options of the plugin, besides the least that medusa-config has to say
 * @param isAlone has no row of somebody else's beside the test's own: for what looks through the whole shop
 * @param isDeafToFilters answers every row of a table, as Medusa does for a filter that it does not know
 */
export function aBackend(
  tables: Tables = {},
  {
    options = {},
    isAlone = false,
    isDeafToFilters = false,
    jwtSecret = JWT_SECRET,
  }: { options?: Record<string, unknown>; isAlone?: boolean; isDeafToFilters?: boolean; jwtSecret?: string } = {},
): Backend {
  const among = isAlone ? (rows: readonly Row[] = []) => rows : amongOthers;
  const locked: string[] = [];
  const logged: string[] = [];
  const emitted: unknown[] = [];
  const line = (level: string) => (text: string) => void logged.push(`${level} ${text}`);
  const listOf = (table: string) => async (filters: Record<string, unknown>, config: ListConfig) =>
    select(among(tables[table]), { ...config, filters });

  const notifications = {
    listNotifications: async (filters: Row, config: ListConfig) => (await listOf("notification")(filters, config)).rows,
    listAndCountNotifications: async (filters: Row, config: ListConfig) => {
      const { rows, count } = await listOf("notification")(filters, config);
      return [rows, count];
    },
  };
  const orders = {
    listOrders: async (filters: Row, config: ListConfig) =>
      (await listOf("order")(isDeafToFilters ? {} : filters, config)).rows,
    listAndCountOrders: async (filters: Row, config: ListConfig) => {
      const { rows, count } = await listOf("order")(filters, config);
      return [rows, count];
    },
    readRows: async ({ model, where, order, limit }: Question) =>
      (
        await listOf(model === "OrderChange" ? "order_change" : "order")(isDeafToFilters ? {} : (where as Row), {
          ...(order ? { order } : {}),
          ...(limit === undefined ? {} : { take: limit }),
        })
      ).rows,
    countRows: async ({ where }: Question) => (await listOf("order")(where as Row, {})).count,
    listOrderChanges: async (filters: Row, config: ListConfig) =>
      (await listOf("order_change")(isDeafToFilters ? {} : filters, config)).rows,
    updateOrders: async (id: string, facts: Row) => {
      const order = (tables.order ?? []).find((row) => row.id === id);
      if (!order) throw new Error(`The test's backend has no order ${id}`);
      // A query joins the customer by its id.
      const customer = (tables.customer ?? []).find((row) => row.id === facts.customer_id);
      Object.assign(order, facts, customer ? { customer } : {});
    },
    listOrderShippings: async (filters: Row, config: ListConfig) =>
      (await listOf("order_shipping")(isDeafToFilters ? {} : filters, config)).rows,
    deleteOrderShippingMethods: async (ids: string[]) => {
      tables.order_shipping = (tables.order_shipping ?? []).filter(
        ({ shipping_method_id }) => !ids.includes(shipping_method_id as string),
      );
    },
    softDeleteOrderChanges: async (ids: string[]) => {
      tables.order_change = (tables.order_change ?? []).filter(({ id }) => !ids.includes(id as string));
    },
    softDeleteReturns: async (ids: string[]) => {
      tables.return = (tables.return ?? []).filter(({ id }) => !ids.includes(id as string));
    },
    deleteOrderChanges: async (ids: string[]) => {
      tables.order_change = (tables.order_change ?? []).filter(({ id }) => !ids.includes(id as string));
    },
  };
  const services: Record<string, unknown> = {
    [ContainerRegistrationKeys.QUERY]: {
      graph: async ({ entity, fields, filters = {}, pagination, withDeleted = false }: GraphQuestion) => {
        const question = isDeafToFilters ? {} : { filters, withDeleted, ...pagination };
        const { rows } = select(
          ENTITIES_OF_THE_SHOP.includes(entity) ? (tables[entity] ?? []) : among(tables[entity]),
          question,
        );
        return { data: rows.map((row) => project(row, fields)) };
      },
    },
    [ContainerRegistrationKeys.LOGGER]: { info: line("info"), warn: line("warn"), error: line("error") },
    [ContainerRegistrationKeys.CONFIG_MODULE]: {
      projectConfig: { http: { jwtSecret, jwtExpiresIn: "1d" } },
      modules: {},
      plugins: ["another-plugin", { resolve: "medusa-plugin-order-pages", options: { ...OPTIONS, ...options } }],
    },
    [Modules.NOTIFICATION]: notifications,
    [Modules.ORDER]: orders,
    [Modules.CART]: { listCarts: async (filters: Row) => (await listOf("cart")(filters, {})).rows },
    [Modules.PAYMENT]: {
      listPaymentSessions: async (filters: Row) => (await listOf("payment_session")(filters, {})).rows,
    },
    [ContainerRegistrationKeys.LINK]: linksOf(tables, among),
    [Modules.LOCKING]: aLock(locked),
    [Modules.EVENT_BUS]: { emit: async (event: unknown) => void emitted.push(event) },
    [CLAIMS]: claimsService(tables, among),
    [Modules.AUTH]: authModule(tables, among),
    [ACCOUNTS]: accountsOf(tables, among),
    [REQUESTS]: requestsService(tables, among),
  };
  const resolve = (key: string, { allowUnregistered = false } = {}) => {
    if (allowUnregistered && !(key in services)) return undefined;
    if (!(key in services)) throw new Error(`The test's backend has no ${key}`);
    return services[key];
  };
  return { scope: { resolve } as unknown as MedusaContainer, tables, locked, logged, emitted };
}

/** What is nobody's but the shop's. */
const ENTITIES_OF_THE_SHOP = ["shipping_option", "return_reason"];

/** Links by the columns of both of their sides. */
const LINKS: Readonly<Record<string, string>> = {
  "order_id cart_id": "order_cart",
  "cart_id payment_collection_id": "cart_payment_collection",
};

const linksOf = (tables: Tables, among: typeof amongOthers) => ({
  getLinkModule: (_left: string, leftColumn: string, _right: string, rightColumn: string) => ({
    list: async (filters: Row) => select(among(tables[LINKS[`${leftColumn} ${rightColumn}`] ?? ""]), { filters }).rows,
  }),
});

/** One job at a time for each key, in the order in which they came. */
function aLock(locked: string[]) {
  const last = new Map<string, Promise<unknown>>();
  return {
    execute: <T>(key: string, job: () => Promise<T>, _options: { timeout: number }): Promise<T> => {
      locked.push(key);
      const turn = (last.get(key) ?? Promise.resolve()).then(job, job);
      last.set(key, turn);
      return turn;
    },
  };
}
