import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BACKEND, BACKEND_V1, PLUGIN, ROOT } from "./paths.mjs";
import { readJson } from "./read-json.mjs";

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packagesIn = (folder: string): Readonly<Record<string, LockedPackage>> =>
  readJson(path.join(folder, "package-lock.json")).packages;

/** Where Node would look for a package, from the one that wants it up to the folder itself. */
function placesOf(name: string, from: string): string[] {
  const parents = from.split("/node_modules/").slice(0, -1);
  const above = parents.map((_, index) => parents.slice(0, index + 1).join("/node_modules/"));
  return [from, ...above.reverse(), ""].map((place) => `${place ? `${place}/` : ""}node_modules/${name}`);
}

describe.each([
  ["the storefront", ROOT],
  ["the backend", BACKEND],
  ["the backend of Medusa v1", BACKEND_V1],
])("the lock file of %s", (_, folder) => {
  const packages = packagesIn(folder);

  it("holds the packages of every platform, without which npm ci refuses it", () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesOf(name, place).some((at) => at in packages))
        .map((name) => `${place}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry, and what each package must contain", () => {
    const others = Object.entries(packages).filter(([place]) => place.includes("node_modules/"));
    const named = others.filter(([, { resolved }]) => resolved && /^[a-z+]+:/.test(resolved));
    expect(named.map(([place]) => place)).toEqual([]);
    const unproven = others.filter(([, { integrity, link, inBundle }]) => !integrity && !link && !inBundle);
    expect(unproven.map(([place]) => place)).toEqual([]);
  });

  it("is not rewritten by an install, whichever npm it is", () => {
    const settings = readFileSync(path.join(folder, ".npmrc"), "utf8").split("\n");
    expect(settings).toEqual(expect.arrayContaining(["save=false", "omit-lockfile-registry-resolved=true"]));
  });
});

describe("the versions of Node", () => {
  const engines = (folder: string) => readJson(path.join(folder, "package.json")).engines.node;

  it("are the same for every part", () => {
    const parts = [ROOT, BACKEND, BACKEND_V1, PLUGIN];
    expect(new Set(parts.map(engines))).toEqual(new Set(["^20.20.0 || ^22.22.0 || >=24.0.0"]));
  });

  it("include the one that .nvmrc chooses", () => {
    expect(engines(ROOT)).toContain(readFileSync(path.join(ROOT, ".nvmrc"), "utf8").trim());
  });
});
