const HEARTBEAT = 15_000;

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)}s`.padStart(5);

/**
 * Tells a person what is happening, and goes on telling while a step takes its time. On a terminal the current line is
 * rewritten; in a log every step is a line, and a long one says now and then that it is still alive.
 */
export class Progress {
  #start = Date.now();
  #text = "";
  #since = 0;
  #lastLine = 0;
  /** @type {NodeJS.Timeout | null} */
  #timer = null;

  /** @param {NodeJS.WriteStream} stream */
  constructor(stream = process.stdout) {
    this.stream = stream;
    this.isTerminal = stream.isTTY === true;
  }

  /** @param {string} text what is being done now */
  say = (text) => {
    const isSameStep = text.split(",")[0] === this.#text.split(",")[0] && this.#timer !== null;
    if (this.isTerminal && this.#timer && !isSameStep) this.#finishLine();
    this.#text = text;
    if (!isSameStep) this.#since = Date.now();
    if (this.isTerminal) this.#rewrite();
    else if (!isSameStep) this.#line(text);
    this.#timer ??= setInterval(() => this.#beat(), this.isTerminal ? 1000 : HEARTBEAT / 5).unref();
  };

  /** Ends the last step. */
  done() {
    if (this.#timer) clearInterval(this.#timer);
    if (this.#timer && this.isTerminal) this.#finishLine();
    this.#timer = null;
  }

  get elapsed() {
    return Date.now() - this.#start;
  }

  #beat() {
    if (this.isTerminal) this.#rewrite();
    else if (Date.now() - this.#lastLine >= HEARTBEAT)
      this.#line(`  … ${this.#text} (${seconds(Date.now() - this.#since).trim()} so far)`);
  }

  /** @param {string} text */
  #line(text) {
    this.#lastLine = Date.now();
    this.stream.write(`${seconds(this.elapsed)}  ${text}\n`);
  }

  #rewrite() {
    const spent = Date.now() - this.#since;
    const width = (this.stream.columns ?? 80) - 1;
    const line = `${seconds(this.elapsed)}  ${this.#text} …${spent > 3000 ? ` ${seconds(spent).trim()}` : ""}`;
    this.stream.write(`\r\x1b[2K${line.slice(0, width)}`);
  }

  #finishLine() {
    this.stream.write(
      `\r\x1b[2K${seconds(this.elapsed)}  ${this.#text} (${seconds(Date.now() - this.#since).trim()})\n`,
    );
  }
}
