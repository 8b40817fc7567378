import { type PlaceLimits, Places } from "@/lib/places";
import { BackendUnavailable } from "./backend";

/** How many calls there may be, and how long one waits for another's end. */
interface CallLimits extends PlaceLimits {
  readonly waitMs: number;
}

/**
 * An instance's processor is busy with some fifty pages a second: a hundred calls are those of a backend that takes two seconds an answer.
 * A slower one is not helped by more of them.
 */
const LIMITS: CallLimits = { taken: 100, waiting: 100, waitMs: 1_000 };

/**
 * Bounds the calls to the backend: one that has become slow is not sent ever more of them, and whoever comes past that is told so at
 * once instead of waiting for nothing.
 */
export class CallsUnderWay {
  readonly #places: Places;

  constructor(private readonly limits: CallLimits = LIMITS) {
    this.#places = new Places(() => limits);
  }

  /**
   * Makes a call as soon as it may be made.
   * @param timeLeft milliseconds that the request has
   * @throws BackendUnavailable ("busy") where it may not in time, and whatever `call` throws
   */
  async run<T>(timeLeft: number, call: () => Promise<T>): Promise<T> {
    const hasPlace = await this.#places.take(Math.min(timeLeft, this.limits.waitMs));
    if (!hasPlace) throw new BackendUnavailable("busy");
    try {
      return await call();
    } finally {
      this.#places.giveBack();
    }
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
