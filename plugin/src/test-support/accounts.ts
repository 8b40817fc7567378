import type { Row } from "./tables";
import { amongOthers, select } from "./tables";

/** The tables of the accounts' module, by the names that its service has for them. */
const MODELS = ["MailboxProof", "SessionCutoff", "RefreshedToken", "SessionCart", "ResetLink"] as const;

interface ListConfig {
  readonly select?: readonly string[];
  readonly order?: Record<string, "ASC" | "DESC">;
  readonly take?: number;
}

/** The accounts' module over the test's own tables: `MailboxProof`, `SessionCutoff` and so on. */
export function accountsOf(
  tables: Record<string, Row[]>,
  among = amongOthers,
): Record<string, (...given: never[]) => Promise<unknown>> {
  let made = 0;
  const methods = MODELS.flatMap((model) => {
    const rows = () => {
      tables[model] ??= [];
      return tables[model];
    };
    const list = async (filters: Row, config: ListConfig = {}) => select(among(rows()), { ...config, filters }).rows;
    const create = async (given: Row | Row[]) => {
      for (const row of [given].flat()) rows().push({ id: `${model}_${++made}`, ...row });
    };
    const remove = async (ids: readonly string[]) => {
      tables[model] = rows().filter(({ id }) => !ids.includes(String(id)));
    };
    return [
      [`list${model}s`, list],
      [`create${model}s`, create],
      [`delete${model}s`, remove],
    ] as const;
  });
  return Object.fromEntries(methods);
}
