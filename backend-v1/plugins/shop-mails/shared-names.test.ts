import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as shared from "@order-pages/shared";
import { expect, it } from "vitest";

const files = ["mails", "subscribers"].flatMap((folder) =>
  readdirSync(path.join(__dirname, folder))
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(folder, name)),
);

it("mails ask the shared code only for what it has", () => {
  const asked = files.flatMap((file) => {
    const source = readFileSync(path.join(__dirname, file), "utf8");
    return [...source.matchAll(/const \{([^}]*)\} = require\("\.\.\/shared\.cjs"\)/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.split(":")[0]?.trim() ?? ""),
    );
  });
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((name) => name !== "" && !(name in shared))).toEqual([]);
});
