import type { Translator } from "./translator";

/** The words of the `order` part of `messages/*.json`, in the shopper's language. */
export type Words = Translator<"order">;
