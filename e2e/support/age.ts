import { createRequire } from "node:module";
import path from "node:path";
import { BACKEND } from "../../scripts/lib/paths.mjs";
import { runningDatabase } from "../../scripts/lib/postgres.mjs";
import { demoDirectory, type KnownOrder } from "./demo";

interface PostgresClient {
  connect(): Promise<void>;
  query(statement: string, values: readonly unknown[]): Promise<unknown>;
  end(): Promise<void>;
}

/** Makes an order of Medusa v2, and the cart that it was, a day older than they are. */
export async function ageByADay({ id, cartId }: Pick<KnownOrder, "id" | "cartId">): Promise<void> {
  // The backend's own driver: the storefront has none.
  const { Client }: { Client: new (connectionString: string) => PostgresClient } = createRequire(
    path.join(BACKEND, "package.json"),
  )("pg");
  const client = new Client(runningDatabase(demoDirectory(), BACKEND));
  await client.connect();
  try {
    await client.query(`update "order" set created_at = created_at - interval '1 day' where id = $1`, [id]);
    await client.query("update cart set completed_at = completed_at - interval '1 day' where id = $1", [cartId]);
  } finally {
    await client.end();
  }
}
