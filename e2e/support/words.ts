import { readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";

const messages: typeof import("@order-pages/shared/messages/en.json") = JSON.parse(
  readFileSync(new URL("../../packages/shared/messages/en.json", import.meta.url), "utf8"),
);

/** The app's own words, so that a test neither repeats them nor breaks when they get better. */
export const words = createTranslator({ locale: "en-US", messages });

/** Every message below a path: the texts of `messages.order.standing`, say. */
export { messages };
