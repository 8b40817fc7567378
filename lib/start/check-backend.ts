import "server-only";
import { env } from "@/lib/env";
import { placeOf } from "@/lib/error-place";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { BackendUnavailable } from "@/lib/medusa/backend";
import type { Inspection } from "@/lib/medusa/inspection";
import { findingsOf } from "./findings";

/** A backend often starts beside its storefront. */
const PAUSE_MS = 15_000;

/** Past this, whoever runs the shop knows that its backend is gone. */
const MOST_TRIES = 40;

/**
 * Asks the backend once, after the start, whether it and this storefront's settings fit, and logs each thing that does not, with what to
 * do. Nothing waits for it. Where the backend does not answer, that is said once, and it is asked again for a while.
 */
export async function checkBackend(tries = 1): Promise<void> {
  try {
    tell(await backend().inspect());
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) {
      log.error({ check: "start", error: placeOf(error) }, "the check of the start failed");
      return;
    }
    if (tries === 1) {
      const { reason } = error;
      log.warn(
        { check: "backend", reason },
        "The backend does not answer as Medusa does: see MEDUSA_BACKEND_URL. It is asked again",
      );
    }
    if (tries < MOST_TRIES) setTimeout(() => void checkBackend(tries + 1), PAUSE_MS).unref();
  }
}

function tell(inspection: Inspection): void {
  const findings = findingsOf(inspection, env().apiVersion);
  for (const { level, check, sentence } of findings) log[level]({ check }, sentence);
  if (findings.length > 0) return;
  const plugin =
    inspection.kind === "plugin" ? { version: inspection.plugin.version, features: inspection.plugin.features } : {};
  log.info({ check: "start", ...plugin }, "backend, key, plugin, secret, clock and mails are as they have to be");
}
