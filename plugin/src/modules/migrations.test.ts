import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

it("gives every migration a name of its own: Medusa notes those of all modules in one table, and runs no name twice", () => {
  const names = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(import.meta.dirname, name, "migrations")));
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names).size).toBe(names.length);
});
