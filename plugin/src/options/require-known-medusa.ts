import { createRequire } from "node:module";
import path from "node:path";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** The first Medusa that the plugin works with, and any later one of the same minor version: the peers of its package.json. */
export const FIRST_MEDUSA = "2.21.2";

const packageFile = z.object({ version: z.string() });

/**
 * Stops the start on another Medusa. npm refuses to install the plugin there, but pnpm and yarn only warn; and on routes of another shape
 * the plugin's locks might stand open, which nobody would see.
 * @param version of the Medusa that runs; `null` where that cannot be told, which stops nothing
 * @throws MedusaError that says both versions and the two ways out
 */
export function requireKnownMedusa(version: string | null): void {
  if (version === null || isKnown(version)) return;
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `medusa-plugin-order-pages is for Medusa ~${FIRST_MEDUSA}, and this is ${version}. Bring all @medusajs packages to that version, or take the plugin out: the order pages work without it, with less.`,
  );
}

/** `~2.21.2`, as npm reads it; what comes before a release counts as the release. */
function isKnown(version: string): boolean {
  const [first, running] = [FIRST_MEDUSA, version].map((one) => one.split(/[.+-]/).map(Number));
  if (!first || !running) return false;
  return running[0] === first[0] && running[1] === first[1] && (running[2] ?? 0) >= (first[2] ?? 0);
}

/**
 * @param app the folder of the Medusa app, from where its packages are found
 * @returns the version of the Medusa that is installed there, if one is
 */
export function versionOfMedusa(app: string): string | null {
  try {
    const found: unknown = createRequire(path.join(app, "package.json"))("@medusajs/medusa/package.json");
    return packageFile.parse(found).version;
  } catch {
    return null;
  }
}
