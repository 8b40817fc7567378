/** What is wrong with a brand: one sentence for each thing, each beginning with the file it is about. */
export class BrandError extends Error {
  override readonly name = "BrandError";

  constructor(
    readonly dir: string,
    readonly problems: readonly string[],
  ) {
    const list = problems.map((problem) => `✖ ${problem}`).join("\n");
    super(`The brand in ${dir} is not right:\n${list}\ndocs/brand.md tells every key.`);
  }
}

/** Collects what is wrong, so that one start tells all of it. */
export class Problems {
  readonly all: string[] = [];

  /** @param file as the brand names it */
  add(file: string, problem: string): void {
    this.all.push(`${file}: ${problem}`);
  }
}
