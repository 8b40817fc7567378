import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { FIRST_MEDUSA, requireKnownMedusa, versionOfMedusa } from "./require-known-medusa";

/** An app's folder with this Medusa installed in it. */
function appWith(version: unknown): string {
  const app = mkdtempSync(path.join(tmpdir(), "order-pages-app-"));
  const medusa = path.join(app, "node_modules", "@medusajs", "medusa");
  mkdirSync(medusa, { recursive: true });
  writeFileSync(path.join(medusa, "package.json"), JSON.stringify({ name: "@medusajs/medusa", version }));
  return app;
}

it.each([FIRST_MEDUSA, "2.21.3", "2.21.20", "2.21.3-snapshot-1"])("starts on Medusa %s", (version) => {
  expect(() => requireKnownMedusa(version)).not.toThrow();
});

it.each(["2.18.0", "2.21.1", "2.22.0", "2.9.9", "3.21.2", "next"])(
  "does not start on Medusa %s, and says so",
  (version) => {
    expect(() => requireKnownMedusa(version)).toThrow(
      `medusa-plugin-order-pages is for Medusa ~${FIRST_MEDUSA}, and this is ${version}. Bring all`,
    );
  },
);

it("starts where the version cannot be told", () => {
  expect(() => requireKnownMedusa(null)).not.toThrow();
});

it("finds the Medusa of the app's own folder", () => {
  expect(versionOfMedusa(appWith("2.18.0"))).toBe("2.18.0");
  expect(versionOfMedusa(appWith(undefined))).toBeNull();
});

it("asks for the version that the package asks for", () => {
  const { peerDependencies } = JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8"));
  expect(new Set(Object.values(peerDependencies))).toEqual(new Set([`~${FIRST_MEDUSA}`]));
});
