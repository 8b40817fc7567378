import "server-only";
import { env } from "@/lib/env";
import type { Backend } from "./backend";
import { medusaV1 } from "./v1";
import { medusaV2 } from "./v2";

/** The backend this shop runs. */
export function backend(): Backend {
  return env().apiVersion === "1" ? medusaV1 : medusaV2;
}
