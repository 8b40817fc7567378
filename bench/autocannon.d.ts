/** autocannon ships no types: what the bench uses of it. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly amount?: number;
    /** Seconds, in place of an amount. */
    readonly duration?: number;
    readonly headers?: Readonly<Record<string, string>>;
    /** How often a run looks whether it is over, in milliseconds. */
    readonly sampleInt?: number;
  }

  interface Result {
    readonly errors: number;
    readonly non2xx: number;
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  }

  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: Result) => void,
  ): EventEmitter;
}
