/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/**
 * What a storefront has written, line by line.
 * @throws SyntaxError for a line that is no JSON: nobody's collector could read it
 */
export function logLines(output: string): LogLine[] {
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LogLine);
}

/** The lines of requests, without those of other things. */
export function requestLines(output: string): LogLine[] {
  return logLines(output).filter(({ msg }) => msg === "request");
}
