/**
 * `--near FOLDER` tries the faults of one folder with that folder's own tests alone: minutes, where all tests that have to do with it
 * take an hour. Its score is a lower bound, for tests of other folders notice some faults as well.
 * @param {readonly string[]} args the command line
 * @returns {{ args: string[], folder: string | null }} what goes on to Stryker, and the folder
 */
export function nearFolder(args) {
  const at = args.indexOf("--near");
  const folder = args[at + 1]?.replace(/\/+$/, "");
  if (at < 0 || !folder) return { args: [...args], folder: null };
  const others = args.filter((_arg, index) => index !== at && index !== at + 1);
  const isNamed = others.some((arg) => /^(--mutate|-m)(=|$)/.test(arg));
  return { args: isNamed ? others : [...others, "--mutate", `${folder}/**/*.ts`], folder };
}
