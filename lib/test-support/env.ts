import { vi } from "vitest";
import type { Env } from "@/lib/env";

const { parseEnv } = await vi.importActual<typeof import("@/lib/env")>("@/lib/env");

/** The first secret of a shop under test. */
export const SECRET = "a secret of at least thirty-two characters";

const USUAL = {
  MEDUSA_BACKEND_URL: "http://backend.test",
  MEDUSA_PUBLISHABLE_KEY: "pk_test",
  SESSION_SECRET: SECRET,
  TRUSTED_PROXY_HOPS: "1",
};

let current = parseEnv(USUAL);

/** Gives the shop other settings than usual until the next call; without any, the usual ones. */
export function setEnv(changes: Record<string, string> = {}): void {
  current = parseEnv({ ...USUAL, ...changes });
}

/** Stands in for `env()` of lib/env. */
export function env(): Env {
  return current;
}

/** Stands in for `logLevel()`: a test that looks at the log puts one of its own in place. */
export const logLevel = () => "silent";
