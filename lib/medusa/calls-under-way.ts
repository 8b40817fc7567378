import { BackendUnavailable } from "./backend";

/** How many calls there may be, and how long one waits for another's end. */
interface CallLimits {
  readonly underWay: number;
  readonly waiting: number;
  readonly waitMs: number;
}

/**
 * An instance's processor is busy with some fifty pages a second: a hundred calls are those of a backend that takes two seconds an answer.
 * A slower one is not helped by more of them.
 */
const LIMITS: CallLimits = { underWay: 100, waiting: 100, waitMs: 1_000 };

/**
 * Bounds the calls to the backend: one that has become slow is not sent ever more of them, and whoever comes past that is told so at
 * once instead of waiting for nothing.
 */
export class CallsUnderWay {
  #underWay = 0;
  /** Whoever came first is first. */
  readonly #waiting = new Set<() => void>();

  constructor(private readonly limits: CallLimits = LIMITS) {}

  /**
   * Makes a call as soon as it may be made.
   * @param timeLeft milliseconds that the request has
   * @throws BackendUnavailable ("busy") where it may not in time, and whatever `call` throws
   */
  async run<T>(timeLeft: number, call: () => Promise<T>): Promise<T> {
    if (!(await this.#enter(timeLeft))) throw new BackendUnavailable("busy");
    try {
      return await call();
    } finally {
      this.#leave();
    }
  }

  #enter(timeLeft: number): boolean | Promise<boolean> {
    const { underWay, waiting, waitMs } = this.limits;
    if (this.#underWay < underWay) {
      this.#underWay += 1;
      return true;
    }
    if (this.#waiting.size >= waiting) return false;
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const giveUp = () => {
        this.#waiting.delete(goOn);
        resolve(false);
      };
      const timer = setTimeout(giveUp, Math.min(Math.max(timeLeft, 0), waitMs));
      this.#waiting.add(goOn);
    });
  }

  /** Its place is the next one's, where one waits. */
  #leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#underWay -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}

/** Bundles do not share modules, and the bound is one for all of this process. */
const KEY = Symbol.for("order-pages.calls-under-way");
const registry = globalThis as { [KEY]?: CallsUnderWay };

/** The calls of this process. */
export function callsUnderWay(): CallsUnderWay {
  registry[KEY] ??= new CallsUnderWay();
  return registry[KEY];
}
