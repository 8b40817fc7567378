import { readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";

type Messages = typeof import("@order-pages/shared/messages/en.json");

/** @param language of a file of packages/shared/messages */
function catalogueOf(language: string): Messages {
  return JSON.parse(readFileSync(new URL(`../../packages/shared/messages/${language}.json`, import.meta.url), "utf8"));
}

const messages = catalogueOf("en");

/** The app's own words, so that a test neither repeats them nor breaks when they get better. */
export const words = createTranslator({ locale: "en-US", messages });

/** The app's own words in another language. */
export const wordsIn = (language: string): typeof words =>
  createTranslator({ locale: language, messages: catalogueOf(language) });

/** Every message below a path: the texts of `messages.order.standing`, say. */
export { messages };
