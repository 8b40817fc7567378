/** How often a long step says in a log that it is still alive, in milliseconds. */
const HEARTBEAT = 15_000;

/** @param {number} since */
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)}s`;

/**
 * Tells a person what is happening, and goes on telling while a step takes its time. On a terminal the current line is
 * rewritten; in a log every step is a line, and a long one says now and then that it is still alive.
 */
export class Progress {
  #begun = Date.now();
  #step = { name: "", text: "", since: 0 };
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {string} text what is being done now; behind a comma stands how much of it */
  say = (text) => {
    const name = text.split(",")[0] ?? "";
    const isNew = name !== this.#step.name;
    if (isNew) this.done();
    this.#step = { name, text, since: isNew ? Date.now() : this.#step.since };
    if (process.stdout.isTTY) this.#rewrite();
    else if (isNew) console.log(this.#line(text));
    this.#timer ??= setInterval(() => this.#beat(), process.stdout.isTTY ? 1000 : HEARTBEAT).unref();
  };

  /** Ends the last step. */
  done() {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (process.stdout.isTTY) this.#rewrite(` (${seconds(this.#step.since)})\n`);
    this.#step.name = "";
  }

  #beat() {
    const { text, since } = this.#step;
    if (process.stdout.isTTY) this.#rewrite();
    else console.log(this.#line(`  … ${text} (${seconds(since)} so far)`));
  }

  /** @param {string} text */
  #line(text) {
    return `${seconds(this.#begun).padStart(5)}  ${text}`;
  }

  #rewrite(end = ` … ${seconds(this.#step.since)}`) {
    const line = this.#line(this.#step.text).slice(0, (process.stdout.columns || 80) - end.length - 1);
    process.stdout.write(`\r\x1b[2K${line}${end}`);
  }
}
