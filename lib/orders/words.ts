import type { createTranslator, Messages } from "use-intl/core";

/** The words of the `order` part of `messages/*.json`, in the shopper's language. */
export type Words = ReturnType<typeof createTranslator<Messages, "order">>;
