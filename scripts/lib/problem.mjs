/** Something that a person can mend: one sentence that says what is wrong, one that says what to do. */
export class Problem extends Error {
  /** @param {string} message @param {string} [advice] */
  constructor(message, advice) {
    super(message);
    this.name = "Problem";
    this.advice = advice;
  }
}

/** @param {unknown} error @returns {string} */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
