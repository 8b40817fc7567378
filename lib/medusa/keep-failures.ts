import { AsyncLocalStorage } from "node:async_hooks";

/** What answered, be it Medusa or something in front of it. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** When it was answered by the clock over there, as the `Date` header has it. */
  readonly date: string | null;
}

/** What one call of the SDK was answered, where that was no success. */
interface KeptFailure {
  reply: Reply | null;
}

const KEY = Symbol.for("order-pages.failures");
const registry = globalThis as { [KEY]?: { calls: AsyncLocalStorage<KeptFailure>; fetch: typeof fetch | null } };

/**
 * Runs a call of the SDK and keeps its answer where that is an error. The SDK throws an error with Medusa's message and drops
 * Medusa's `type`, which alone tells an absence from an outage; and it offers no hook for the answer, but that it calls the
 * global `fetch`. Only the SDK's own calls are looked at; all others pass.
 *
 * What breaks it: an SDK that no longer calls the global `fetch`. Then every error reads as an outage, and http.test.ts fails.
 * @param run makes the call
 * @returns what `run` gave, or the error's answer
 * @throws what `run` throws where there was no whole answer
 */
export async function keepFailure<T>(run: () => Promise<T>): Promise<T | Reply> {
  const kept: KeptFailure = { reply: null };
  try {
    return await hooked().run(kept, run);
  } catch (error) {
    if (kept.reply) return kept.reply;
    throw error;
  }
}

/** Bundles do not share modules, and Next puts a `fetch` of its own in place while it starts: hence asked before each call. */
function hooked(): AsyncLocalStorage<KeptFailure> {
  registry[KEY] ??= { calls: new AsyncLocalStorage(), fetch: null };
  const state = registry[KEY];
  if (globalThis.fetch !== state.fetch) {
    const plain = globalThis.fetch;
    state.fetch = async (...asked) => {
      const kept = state.calls.getStore();
      const response = await (kept ? withoutNext(plain) : plain)(...asked);
      if (kept && !response.ok) {
        const text = await response.clone().text();
        kept.reply = { status: response.status, text, date: response.headers.get("date") };
      }
      return response;
    };
    globalThis.fetch = state.fetch;
  }
  return state.calls;
}

/** The `fetch` that Next's own stands before. Next's looks for its cache before each call, which a call to the backend never uses. */
function withoutNext(patched: typeof fetch & { readonly _nextOriginalFetch?: typeof fetch }): typeof fetch {
  return patched._nextOriginalFetch ?? patched;
}
