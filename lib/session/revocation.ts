import "server-only";
import { counter } from "@/lib/security/counters";

interface Revocations {
  /** Refuses what goes by this name from now on. */
  add(name: string): Promise<void>;
  includes(name: string): Promise<boolean>;
}

/**
 * Cookies cannot be taken back, only refused: what a browser gave up (sign-out, "forget this order") is remembered until it
 * would have expired anyway, so that a copy of the cookie opens nothing.
 * @param seconds how long that is; more than 24 days would overflow the timers that the memory counters expire with
 */
export function revocations(kind: string, seconds: number): Revocations {
  let made: ReturnType<typeof counter> | undefined;
  const store = () => {
    made ??= counter(`revoked-${kind}`, 1, seconds);
    return made;
  };
  return {
    async add(name) {
      await store().set(name, 1, seconds);
    },
    async includes(name) {
      return (await store().get(name)) !== null;
    },
  };
}
