import "server-only";
import type { Backend } from "./backend";
import { medusaV2 } from "./v2";

/** The backend this shop runs. */
export function backend(): Backend {
  return medusaV2;
}
