import { isInSample } from "./sample.mjs";

/** For Stryker, a checker that refuses faults outside of the sample: what is refused is neither tried nor counted. */
class SampleChecker {
  async init() {}

  /** @param {readonly { id: string }[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  /** @param {readonly { id: string }[]} mutants */
  async check(mutants) {
    const sample = JSON.parse(process.env.MUTANTS_SAMPLE ?? "{}");
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        isInSample(id, sample) ? { status: "passed" } : { status: "compileError", reason: "Not in the sample." },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: "Checker", name: "sample", injectableClass: SampleChecker }];
