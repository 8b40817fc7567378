import "server-only";
import { z } from "zod";
import { NoSuchRoute, parse, request } from "../http";

/** What our plugin can add to a backend, as far as its version and its options go. */
export type Feature = "carts" | "lookup" | "orders" | "history" | "claims";

/** How long an answer about the backend's abilities is believed: a merchant who changes them need not restart us. */
const BELIEVED_FOR_MS = 60_000;

const absentUntil = new Map<Feature, number>();
let offered: { features: Promise<readonly string[]>; until: number } | null = null;

/**
 * Asks the plugin's route, or does without it.
 * @param ask calls the plugin's route; a `NoSuchRoute` from it means that this backend does not offer the feature
 * @param fallback what a stock backend can do instead
 */
export async function withPlugin<T>(feature: Feature, ask: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
  if (Date.now() < (absentUntil.get(feature) ?? 0)) return fallback();
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NoSuchRoute)) throw error;
    absentUntil.set(feature, Date.now() + BELIEVED_FOR_MS);
    return fallback();
  }
}

/**
 * Whether the backend runs a plugin that offers the feature; asks it once a minute at most.
 * @throws BackendUnavailable
 */
export async function offers(feature: Feature): Promise<boolean> {
  if (!offered || Date.now() > offered.until) {
    const features = readFeatures();
    offered = { features, until: Date.now() + BELIEVED_FOR_MS };
    // An outage is no answer to remember.
    features.catch(() => (offered = null));
  }
  return (await offered.features).includes(feature);
}

/** Remembers what an answer of the plugin said of it by the way: it saves asking. */
export function noteFeatures(features: readonly string[]): void {
  offered = { features: Promise.resolve(features), until: Date.now() + BELIEVED_FOR_MS };
}

const answerSchema = z.object({ features: z.array(z.string()) });

async function readFeatures(): Promise<readonly string[]> {
  try {
    const answer = await request("/store/order-pages");
    return answer === null ? [] : parse(answerSchema, answer).features;
  } catch (error) {
    if (error instanceof NoSuchRoute) return [];
    throw error;
  }
}
