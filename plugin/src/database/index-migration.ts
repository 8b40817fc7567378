import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** An index of a module's table, over the rows that are not deleted. */
interface Index {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** A migration that adds indexes, and takes back nothing else. */
export abstract class IndexMigration extends Migration {
  protected abstract readonly indexes: readonly Index[];

  override async up(): Promise<void> {
    for (const { name, table, columns } of this.indexes) {
      const list = columns.map((column) => `"${column}"`).join(", ");
      this.addSql(`create index if not exists "${name}" on "${table}" (${list}) where deleted_at is null;`);
    }
  }

  override async down(): Promise<void> {
    for (const { name } of this.indexes) this.addSql(`drop index if exists "${name}";`);
  }
}
