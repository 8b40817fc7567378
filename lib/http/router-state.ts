import { z } from "zod";

const siblings = z.array(z.string()).nullable();
const dynamic = z
  .enum(["c", "ci(..)(..)", "ci(.)", "ci(..)", "ci(...)", "oc", "d"])
  .or(z.string().regex(/^di\(\.{1,3}\)/));
const segment = z.union([z.string(), z.tuple([z.string(), z.string(), dynamic, siblings])]);

/** The pages that Next's script in a browser says it has: a segment of the address, what is below it, and marks of its own. */
const state: z.ZodType = z.lazy(() => z.tuple([segment, z.record(z.string(), state)]).rest(z.unknown()));

/**
 * Whether a header is what Next's script sends as `Next-Router-State-Tree`. Next answers anything else with an error of ours.
 * @param header as Node has it: several are one text or a list
 */
export function isRouterState(header: string | readonly string[]): boolean {
  if (typeof header !== "string") return false;
  try {
    return state.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    // No JSON, no text, or nested deeper than anybody's address.
    return false;
  }
}
