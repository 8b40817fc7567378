import { run } from "../run.mjs";
import { bundleShared } from "../shared-bundle.mjs";
import { hasBackendPackages } from "./backend-packages.mjs";

/** What has to be there before the unit tests run: the mails of Medusa v1 are plain files that require the bundle. */
export default async function setup() {
  // The mutation tester's copies of the sources are no material for a bundle, and no test of them reads it.
  if (process.env.STRYKER_MUTATOR_WORKER) return;
  await bundleShared(run, console.log);
  if (!hasBackendPackages) {
    console.warn("The plugin's tests are left out, for the backend's packages are missing: npm ci --prefix backend");
  }
}
