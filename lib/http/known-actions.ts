import { readFileSync } from "node:fs";
import { z } from "zod";

/** What a build calls its server actions by. */
const ACTION_ID = /^[0-9a-f]{42}$/;

/** Next's own list of a build's actions, beside what it serves. */
const MANIFEST = ".next/server/server-reference-manifest.json";
const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) });

let known: ReadonlySet<string> | null | undefined;

/**
 * Whether this is the name of an action of another build: a form was open while a new version was deployed, or another
 * instance still runs the old one. What is no action's name at all is left for Next to refuse.
 * @param actions the names that this build has; `null` while they cannot be told, as in development
 */
export function isOfAnotherBuild(id: string, actions: ReadonlySet<string> | null = actionsOfBuild()): boolean {
  return actions !== null && ACTION_ID.test(id) && !actions.has(id);
}

function actionsOfBuild(): ReadonlySet<string> | null {
  known ??= process.env.NODE_ENV === "production" ? readManifest() : null;
  return known;
}

function readManifest(): ReadonlySet<string> | null {
  try {
    return new Set(Object.keys(manifestSchema.parse(JSON.parse(readFileSync(MANIFEST, "utf8"))).node));
  } catch {
    // Then Next says so, in fewer words.
    return null;
  }
}
