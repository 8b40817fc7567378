/**
 * `--every 100 --from 7` tries every hundredth fault, from the seventh on, over everything or what else is named: a figure for all of
 * the code in minutes. Faults are numbered file by file, so the sample has each file's share, and the same numbers choose the same
 * faults of the same code.
 * @param {readonly string[]} args the command line
 * @returns {{ args: string[], sample: { every: number, from: number } | null }} what goes on to Stryker, and the sample
 */
export function sampleOf(args) {
  const every = numberBehind(args, "--every");
  if (!every) return { args: [...args], sample: null };
  const others = args.filter(
    (_arg, index) => ![args[index], args[index - 1]].some((word) => OURS.includes(word ?? "")),
  );
  return { args: others, sample: { every, from: numberBehind(args, "--from") } };
}

const OURS = ["--every", "--from"];

/** @param {readonly string[]} args @param {string} name */
function numberBehind(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? 0 : Number.parseInt(args[at + 1] ?? "", 10) || 0;
}

/**
 * Whether a fault is in the sample.
 * @param {string} id Stryker's number of it
 * @param {{ every: number, from: number }} sample
 */
export function isInSample(id, { every, from }) {
  return Number(id) % every === from % every;
}
