import "server-only";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { BackendUnavailable, type Locks } from "@/lib/medusa/backend";

/** A backend often starts beside its storefront. */
const PAUSE_MS = 15_000;

/** Past this, whoever runs the shop knows that its backend is gone. */
const MOST_TRIES = 40;

const SENTENCES: Readonly<Record<Exclude<Locks, "locked">, readonly ["warn" | "error", string]>> = {
  "locked out": [
    "error",
    "This storefront cannot read orders: set ORDER_LINK_SECRET to what the plugin has as linkSecret, or the plugin's lockOrderReads to false",
  ],
  open: [
    "warn",
    'Whoever has an order\'s id can read all of it at the backend itself (README.md, "Locked reads", says how to end that)',
  ],
};

/**
 * Says once, after the start, what the merchant has to know of how the backend guards its orders: nothing where it locks them and knows
 * this storefront. Asks again for a while where the backend does not answer.
 */
export async function tellLocks(triesLeft = MOST_TRIES): Promise<void> {
  try {
    const locks = await backend().readLocks();
    if (locks === "locked") return;
    const [level, sentence] = SENTENCES[locks];
    log[level](sentence);
  } catch (error) {
    // What is wrong with the key or the answers, the pages log.
    if (!(error instanceof BackendUnavailable) || triesLeft <= 1) return;
    setTimeout(() => void tellLocks(triesLeft - 1), PAUSE_MS).unref();
  }
}
