/** For how many there is room at once, and how many may wait for it. */
export interface PlaceLimits {
  readonly taken: number;
  readonly waiting: number;
}

/**
 * A bound with a line before it: so many places, first come, first served, and no more in the line than may stand there. Whoever comes past
 * that is told at once.
 */
export class Places {
  #taken = 0;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly limits: PlaceLimits) {}

  /**
   * Takes a place, which has to be given back.
   * @param waitMs for how long one is worth waiting for
   * @returns whether there is one: at once where that is known, else when one is given back or the time is over
   */
  take(waitMs: number): boolean | Promise<boolean> {
    if (this.#taken < this.limits.taken) {
      this.#taken += 1;
      return true;
    }
    if (this.#waiting.size >= this.limits.waiting || waitMs <= 0) return false;
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const giveUp = () => {
        this.#waiting.delete(goOn);
        resolve(false);
      };
      const timer = setTimeout(giveUp, waitMs);
      this.#waiting.add(goOn);
    });
  }

  /** Gives a place back: it is the next one's, where one waits. */
  giveBack(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#taken -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
