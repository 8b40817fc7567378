import "server-only";
import { z } from "zod";
import { untilDeadline, withOwnDeadline } from "@/lib/http/deadline";
import { BackendUnavailable } from "../backend";
import { confirmAbsence } from "../confirm-absence";
import { NoSuchRoute } from "../failure";
import { parse, request } from "../http";

/** What our plugin can add to a backend, as far as its version and its options go. */
export type Feature =
  | "accounts"
  | "carts"
  | "claims"
  | "history"
  | "language"
  | "lookup"
  | "order-link-email"
  | "orders"
  | "profile"
  | "requests"
  | "transfer"
  | "withdrawals";

/** How long an answer about the backend's abilities is believed: a merchant who changes them need not restart us. */
const BELIEVED_FOR_MS = 60_000;

const absentUntil = new Map<Feature, number>();
let offered: { features: Promise<readonly string[]>; until: number } | null = null;

/** What was answered last, also when the backend has failed since. The start and the pages are bundles that share no module. */
const HEARD = Symbol.for("order-pages.features");
const shared = globalThis as { [HEARD]?: readonly string[] };

/**
 * Asks the plugin's route, or does without it where Medusa says, twice and for certain, that it has no such route.
 * @param ask calls the plugin's route
 * @param fallback what a stock backend can do instead
 */
export async function withPlugin<T>(feature: Feature, ask: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
  if (Date.now() < (absentUntil.get(feature) ?? 0)) return fallback();
  try {
    return await ask();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const found = await confirmAbsence(ask, isMissing);
    if (found) return found.answer;
    absentUntil.set(feature, Date.now() + BELIEVED_FOR_MS);
    return fallback();
  }
}

const isMissing = (error: unknown) => error instanceof NoSuchRoute;

/**
 * Whether the backend runs a plugin that offers the feature; asks it once a minute at most.
 * @throws BackendUnavailable
 */
export async function hasFeature(feature: Feature): Promise<boolean> {
  if (!offered || Date.now() > offered.until) {
    const asked = { features: withOwnDeadline(readFeatures), until: Date.now() + BELIEVED_FOR_MS };
    offered = asked;
    asked.features.then(rememberFeatures, () => {
      // An outage is no answer to remember; what another answer said meanwhile is.
      if (offered === asked) offered = null;
    });
  }
  const features = await untilDeadline(offered.features, () => new BackendUnavailable("timeout"));
  return features.includes(feature);
}

/**
 * The same for what stands on every page, which must not cost each page a call: by what was heard last, at the start or since. Whoever
 * reads an order hears it anew.
 * @returns `null` where nothing was heard yet
 */
export function isKnownToOffer(feature: Feature): boolean | null {
  return shared[HEARD]?.includes(feature) ?? null;
}

/** Keeps what the backend has said of the plugin's features; none of it, for a backend without the plugin. */
export function rememberFeatures(features: readonly string[]): void {
  shared[HEARD] = features;
}

/** Remembers what an answer of the plugin said of it by the way: it saves asking. */
export function noteFeatures(features: readonly string[]): void {
  offered = { features: Promise.resolve(features), until: Date.now() + BELIEVED_FOR_MS };
  rememberFeatures(features);
}

const answerSchema = z.object({ features: z.array(z.string()) });

async function readFeatures(): Promise<readonly string[]> {
  try {
    return await askForFeatures();
  } catch (error) {
    if (!isMissing(error)) throw error;
    return (await confirmAbsence(askForFeatures, isMissing))?.answer ?? [];
  }
}

async function askForFeatures(): Promise<readonly string[]> {
  return parse(answerSchema, await request("/store/order-pages")).features;
}
