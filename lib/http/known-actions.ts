import { readFileSync } from "node:fs";
import { z } from "zod";
import { log } from "@/lib/log";

/** What a build calls its server actions by. */
const ACTION_ID = /^[0-9a-f]{42}$/;

/** Next's own list of a build's actions, beside what it serves. */
const MANIFEST = ".next/server/server-reference-manifest.json";
const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) });

/** Whether this could be the name of an action, of whichever build. */
export const isActionId = (id: unknown): boolean => typeof id === "string" && ACTION_ID.test(id);

/** `undefined` until it was read; `null` where there is none, which is read once, too. */
let known: ReadonlySet<string> | null | undefined;

/**
 * Whether this is the name of an action of another build: a form was open while a new version was deployed, or another
 * instance still runs the old one. What is no action's name at all is left for Next to refuse.
 * @param actions the names that this build has; `null` while they cannot be told, as in development
 */
export function isOfAnotherBuild(id: string, actions: ReadonlySet<string> | null = actionsOfBuild()): boolean {
  return actions !== null && isActionId(id) && !actions.has(id);
}

function actionsOfBuild(): ReadonlySet<string> | null {
  if (known === undefined) known = process.env.NODE_ENV === "production" ? readManifest() : null;
  return known;
}

function readManifest(): ReadonlySet<string> | null {
  try {
    return new Set(Object.keys(manifestSchema.parse(JSON.parse(readFileSync(MANIFEST, "utf8"))).node));
  } catch {
    // Next refuses such a form by itself, in fewer words, and what was typed is lost.
    log.warn({ file: MANIFEST }, "the build's list of actions is missing: forms of another build are not kept");
    return null;
  }
}
