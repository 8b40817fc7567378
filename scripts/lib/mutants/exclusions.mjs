/**
 * Keeps tests and fixtures out of what a command line names: Stryker takes its `--mutate` in place of the settings' whole list.
 * @param {readonly string[]} args the command line
 * @param {readonly (string | undefined)[]} patterns the settings' list; those with "!" exclude
 * @returns {string[]} the command line, with the exclusions behind each of its `--mutate`
 */
export function withExclusions(args, patterns) {
  const exclusions = patterns.filter((pattern) => pattern?.startsWith("!"));
  const excluding = (/** @type {string} */ value) => [value, ...exclusions].join(",");
  return args.map((arg, index) => {
    if (["--mutate", "-m"].includes(args[index - 1] ?? "")) return excluding(arg);
    return arg.startsWith("--mutate=") ? excluding(arg) : arg;
  });
}
