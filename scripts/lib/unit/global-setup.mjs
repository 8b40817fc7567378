import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../run.mjs";
import { bundleShared } from "../shared-bundle.mjs";
import { hasBackendPackages } from "./backend-packages.mjs";

/**
 * What has to be there before the unit tests run: a temporary folder that goes with all they wrote, and the bundle, which the mails of
 * Medusa v1 require, for they are plain files.
 */
export default async function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), "order-pages-unit-"));
  process.env.TMPDIR = folder;
  // The mutation tester's copies of the sources are no material for a bundle, and no test of them reads it.
  if (!process.env.STRYKER_MUTATOR_WORKER) await bundleShared(run, console.log);
  if (!hasBackendPackages) {
    console.warn("The plugin's tests are left out, for the backend's packages are missing: npm ci --prefix backend");
  }
  return () => rmSync(folder, { recursive: true, force: true });
}
