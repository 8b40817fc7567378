import "server-only";
import { requestWord } from "./http";

/**
 * Whether the backend answers at all, in the word that Medusa's health check has; a proxy's page is no answer of it.
 * @throws BackendUnavailable
 */
export async function ping(): Promise<void> {
  await requestWord("OK", "/health");
}
