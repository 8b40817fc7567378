/** How many windows a counter has at once. Whoever floods it with names ends the oldest ones early, which gives a few tries more. */
const MOST_WINDOWS = 20_000;

interface Window {
  tries: number;
  /** By `performance.now()`. */
  readonly endsAt: number;
}

/**
 * Counts tries in memory, each name in windows of one length that begin with its first try.
 *
 * No timer ends a window: a timer that is set during a request keeps all of that request in memory, and an hour of ever-new addresses
 * would be gigabytes. What has ended is forgotten with the next try, whosever it is.
 */
export class MemoryCounter {
  /** The oldest first: all windows are of one length, and none moves. */
  readonly #windows = new Map<string, Window>();

  /** @param points how many tries a window has */
  constructor(
    private readonly points: number,
    private readonly seconds: number,
  ) {}

  /**
   * Counts one try.
   * @returns the milliseconds until the name may be tried again; 0 where this try may go on
   */
  consume(name: string): number {
    const now = performance.now();
    this.#forgetEnded(now);
    const window = this.#windows.get(name) ?? this.#begin(name, now);
    window.tries += 1;
    return window.tries > this.points ? window.endsAt - now : 0;
  }

  /** The milliseconds until the name may be tried again, 0 where it may; counts nothing and begins no window. */
  waitOf(name: string): number {
    const window = this.#windows.get(name);
    return window && window.tries >= this.points ? Math.max(0, window.endsAt - performance.now()) : 0;
  }

  /** Only a new window takes another's place: who is counted already must not free themselves by trying on. */
  #begin(name: string, now: number): Window {
    const [oldest] = this.#windows.keys();
    if (oldest !== undefined && this.#windows.size >= MOST_WINDOWS) this.#windows.delete(oldest);
    const window = { tries: 0, endsAt: now + this.seconds * 1000 };
    this.#windows.set(name, window);
    return window;
  }

  #forgetEnded(now: number): void {
    for (const [name, { endsAt }] of this.#windows) {
      if (endsAt > now) return;
      this.#windows.delete(name);
    }
  }
}
