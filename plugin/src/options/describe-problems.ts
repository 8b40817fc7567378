import type { z } from "@medusajs/framework/zod";

/** One line for each thing that is wrong, by the option's name. Values are left out: one of them may be a secret. */
export function describeProblems({ issues }: z.ZodError): string {
  return issues.flatMap(linesOf).join("");
}

function linesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => `\n- ${[...issue.path, name].join(".")}: there is no such option`);
  }
  const name = issue.path.join(".");
  return [name === "" ? `\n- ${issue.message}` : `\n- ${name}: ${issue.message}`];
}
