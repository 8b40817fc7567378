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

  /** @param limits those of the moment: it is asked whenever somebody comes or goes */
  constructor(private readonly limits: () => PlaceLimits) {}

  /**
   * Takes a place, which has to be given back.
   * @param waitMs for how long one is worth waiting for
   * @param gone says that nobody waits any more
   * @returns whether there is one: at once where that is known, else when one is given back or the time is over
   */
  take(waitMs: number, gone?: AbortSignal): boolean | Promise<boolean> {
    const limits = this.limits();
    if (this.#taken < limits.taken) {
      this.#taken += 1;
      return true;
    }
    if (this.#waiting.size >= limits.waiting || waitMs <= 0 || gone?.aborted) return false;
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const giveUp = () => {
        clearTimeout(timer);
        this.#waiting.delete(goOn);
        resolve(false);
      };
      const timer = setTimeout(giveUp, waitMs);
      gone?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.add(goOn);
    });
  }

  /** Gives a place back: it is the next one's, where one waits and there is room. */
  giveBack(): void {
    this.#taken -= 1;
    for (const next of this.#waiting) {
      if (this.#taken >= this.limits().taken) return;
      this.#waiting.delete(next);
      this.#taken += 1;
      next();
    }
  }
}
