import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CLAIMS } from "../modules/claims";
import { INSTALLATION } from "../modules/installation";
import { PACKAGE_NEWS } from "../modules/package-news";
import { claimsService } from "../test-support/claims-service";
import { project, type Row } from "../test-support/tables";

/** A notification as the fake module below stores it. */
export interface StoredMail {
  id: string;
  to: string;
  template: string;
  status: "pending" | "success" | "failure";
  idempotency_key: string;
  resource_id: string;
  resource_type?: string;
  trigger_type?: string;
  original_notification_id?: string | null;
  data?: Record<string, unknown> | null;
  content?: { subject: string; text: string; html: string };
  channel?: string;
  created_at: string;
}

type Filters = Record<string, unknown>;

const matches = (filters: Filters, row: object): boolean =>
  Object.entries(filters).every(([name, wanted]) => {
    const value = (row as Record<string, unknown>)[name] ?? null;
    if (Array.isArray(wanted)) return wanted.includes(value);
    if (wanted === null || typeof wanted !== "object") return value === wanted;
    return Object.entries(wanted).every(([operator, operand]) => {
      if (operator === "$ne") return value !== operand;
      if (operator === "$gt") return String(value) > String(operand);
      if (operator === "$lt") return String(value) < String(operand);
      if (operator === "$ilike") return String(value).toLowerCase() === String(operand).toLowerCase();
      throw new Error(`the fake knows no ${operator}`);
    });
  });

/** Medusa's notification module as far as the plugin asks it: a key is there once, and what the relay says becomes the status. */
export class FakeNotifications {
  readonly stored: StoredMail[] = [];
  /** What the relay does with a mail; it takes it unless a test says otherwise. */
  relay: (mail: StoredMail) => Promise<void> | void = () => {};
  now: () => Date = () => new Date();

  async createNotifications(given: Omit<StoredMail, "status" | "created_at">): Promise<StoredMail | undefined> {
    const same = this.stored.find(({ idempotency_key }) => idempotency_key === given.idempotency_key);
    if (same) return undefined;
    const mail: StoredMail = { ...given, status: "pending", created_at: this.now().toISOString() };
    this.stored.push(mail);
    try {
      await this.relay(mail);
      mail.status = "success";
      return mail;
    } catch (error) {
      mail.status = "failure";
      throw error;
    }
  }

  async updateNotifications({ id, data }: Pick<StoredMail, "id" | "data">): Promise<void> {
    const mail = this.stored.find((one) => one.id === id);
    if (mail && data) mail.data = data;
  }

  async listNotifications(filters: Filters, { skip = 0, take = 1000 } = {}): Promise<StoredMail[]> {
    return this.stored.filter((row) => matches(filters, row)).slice(skip, skip + take);
  }

  async listAndCountNotifications(filters: Filters): Promise<[StoredMail[], number]> {
    const found = await this.listNotifications(filters);
    return [found.slice(0, 1), found.length];
  }
}

export interface FakeShop {
  readonly container: MedusaContainer;
  readonly notifications: FakeNotifications;
  /** Rows by entity, as `query.graph` filters them. */
  readonly tables: Record<string, object[]>;
  readonly log: { level: "info" | "warn" | "error"; line: string }[];
  /** Names of the locks that were taken. */
  readonly locks: string[];
  readonly config: { plugins: object[]; projectConfig: object; modules?: object };
}

export const SECRET = "a secret of at least thirty-two characters";

/** A shop of plain objects: what a test puts in is all there is. */
export function fakeShop({ installedAt = "2026-01-01T00:00:00.000Z" as string | null } = {}): FakeShop {
  const notifications = new FakeNotifications();
  const tables: FakeShop["tables"] = {};
  const log: FakeShop["log"] = [];
  const locks: string[] = [];
  const config: FakeShop["config"] = {
    plugins: [
      {
        resolve: "medusa-plugin-order-pages",
        options: {
          storefrontUrl: "https://shop.example",
          storeName: "Fjord & Field",
          supportEmail: "help@shop.example",
          linkSecret: SECRET,
          timeZone: "America/New_York",
        },
      },
    ],
    projectConfig: { http: { jwtSecret: "jwt-secret" } },
  };
  const say = (level: FakeShop["log"][number]["level"]) => (line: string) => log.push({ level, line });
  const parts: Record<string, unknown> = {
    [ContainerRegistrationKeys.LOGGER]: { info: say("info"), warn: say("warn"), error: say("error") },
    [ContainerRegistrationKeys.CONFIG_MODULE]: config,
    [ContainerRegistrationKeys.QUERY]: {
      async graph({ entity, fields, filters = {}, pagination: { skip = 0, take } = {} }: GraphQuery) {
        const rows = (tables[entity] ?? []).filter((row) => matches(filters, row));
        const page = rows.slice(skip, skip + (take ?? rows.length));
        return { data: page.map((row) => project(row as Row, fields)) };
      },
    },
    [Modules.NOTIFICATION]: notifications,
    [Modules.LOCKING]: {
      async execute(name: string, job: () => Promise<unknown>) {
        locks.push(name);
        return job();
      },
    },
    [CLAIMS]: claimsService(tables),
    [PACKAGE_NEWS]: packageNewsOf(tables),
    [INSTALLATION]: {
      listInstallations: async () => (installedAt === null ? [] : [{ id: "opinst_1", created_at: installedAt }]),
    },
  };
  const container = {
    resolve(name: string) {
      if (name in parts) return parts[name];
      throw new Error(`the fake shop has no ${name}`);
    },
  } as unknown as MedusaContainer;
  return { container, notifications, tables, log, locks, config };
}

/** The module of the shop's choices, on a table of the test's own. */
function packageNewsOf(tables: FakeShop["tables"]) {
  return {
    createNotificationChoices: async (choice: object) => {
      tables.order_page_package_wish = [...(tables.order_page_package_wish ?? []), choice];
    },
    listNotificationChoices: async ({
      created_at,
    }: {
      readonly created_at: { readonly $gt?: Date; readonly $lt?: Date };
    }) =>
      (tables.order_page_package_wish ?? []).filter((row) => {
        const made = new Date((row as { created_at: string }).created_at).getTime();
        return (
          made < (created_at.$lt?.getTime() ?? Number.POSITIVE_INFINITY) && made > (created_at.$gt?.getTime() ?? 0)
        );
      }),
    deleteNotificationChoices: async (ids: readonly string[]) => {
      tables.order_page_package_wish = (tables.order_page_package_wish ?? []).filter(
        (row) => !ids.includes((row as { id: string }).id),
      );
    },
  };
}

interface GraphQuery {
  readonly entity: string;
  readonly fields: readonly string[];
  readonly filters?: Filters;
  readonly pagination?: { readonly skip?: number; readonly take?: number };
}
