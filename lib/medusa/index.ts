import "server-only";
import { env } from "@/lib/env";
import type { Backend } from "./backend";
import { countMails } from "./count-mails";
import { medusaV1 } from "./v1";
import { medusaV2 } from "./v2";

const BACKENDS: Readonly<Record<"1" | "2", Backend>> = { "1": countMails(medusaV1), "2": countMails(medusaV2) };

/** The backend this shop runs. */
export function backend(): Backend {
  return BACKENDS[env().apiVersion];
}
