/** What may be said of an error in a log. */
export interface ErrorPlace {
  readonly name: string;
  /** Node's or Next's own code of what happened, and Next's number for an answer's error page. */
  readonly code?: string;
  readonly stack: readonly string[];
}

const CODE = /^[\w-]{1,40}$/;

/** Where an error was thrown, without its message, which may quote what a shopper typed. */
export function placeOf(error: unknown): ErrorPlace | null {
  if (!(error instanceof Error)) return null;
  const { name, stack = "" } = error;
  const { code, __NEXT_ERROR_CODE: nextCode } = error as { code?: unknown; __NEXT_ERROR_CODE?: unknown };
  const known = [nextCode, code].find((one): one is string => typeof one === "string" && CODE.test(one));
  return { name, ...(known ? { code: known } : {}), stack: stack.split("\n").filter((line) => /^ {4}at /.test(line)) };
}
