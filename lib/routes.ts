import type { ClaimAnswer } from "@order-pages/shared/orders/facts/claims";
import type { ClaimsDone } from "@order-pages/shared/orders/view/claims-view";
import { currentExchange } from "@/lib/http/exchange";
import { BASE_PATH } from "@/lib/http/path-prefix";

/** What was just asked for, as the order's page is told by its address and looks up before it says so. */
export type RequestDone = "canceled" | "cancel-asked" | "return-asked" | "taken-back";

/** Every path of this app, as app/ has it. */
const paths = {
  home: () => "/",
  order: (id: string) => `/order/${encodeURIComponent(id)}`,
  confirmed: (id: string) => `/order/${encodeURIComponent(id)}/confirmed`,
  /** The part of an order's page from where it is saved to the account. */
  toSave: (page: "order" | "confirmed", id: string) => `${paths[page](id)}#save`,
  /** The same, saying what came of it. */
  saved: (page: "order" | "confirmed", id: string, answer: ClaimAnswer) => `${paths[page](id)}?asked=${answer}#save`,
  /** `done` says there what was just asked for. */
  asked: (id: string, done: RequestDone) => `/order/${encodeURIComponent(id)}?done=${done}`,
  cancelOrder: (id: string) => `/order/${encodeURIComponent(id)}/cancel`,
  /** `choice` is what was chosen before, a query as lib/returns/choice.ts writes it. */
  returnItems: (id: string, choice = "") => `/order/${encodeURIComponent(id)}/return${choice && `?${choice}`}`,
  reviewReturn: (id: string, choice = "") => `/order/${encodeURIComponent(id)}/return/review${choice && `?${choice}`}`,
  orderReturn: (id: string, returnId: string) =>
    `/order/${encodeURIComponent(id)}/returns/${encodeURIComponent(returnId)}`,
  /** What waits for the shop's answer. */
  orderRequest: (id: string, requestId: string) =>
    `/order/${encodeURIComponent(id)}/requests/${encodeURIComponent(requestId)}`,
  cart: (cartId: string, attempt = 0) =>
    `/order/cart/${encodeURIComponent(cartId)}${attempt > 0 ? `?attempt=${attempt}` : ""}`,
  /** `forgotten` and `mailed` say there what was just done; `number` fills the field, an email never would. */
  lookup: ({ forgotten = false, mailed = false, number = "" } = {}) =>
    `/order/lookup${query({ forgotten: flag(forgotten), mailed: flag(mailed), number })}`,
  /** Where the switch of languages sends its form. */
  language: () => "/order/language",
  /** The EU's withdrawal function; `order` fills it in, for whoever may see that order. */
  withdraw: ({ order = "" } = {}) => `/withdraw${query({ order })}`,
  /** The receipt of a declaration. */
  withdrawal: (id: string) => `/withdraw/${encodeURIComponent(id)}`,
  /** An order whose signed link no longer opens it. */
  linkExpired: (id: string) => `/order/${encodeURIComponent(id)}?link=expired`,
  /** The signed link of a mail; `page` is where it leads in the end. */
  link: (id: string, key: string, page: "order" | "confirmed" = "order") =>
    `/order/${encodeURIComponent(id)}/open${linkQuery(key, page)}`,
  /** A signed link while nobody can say what it opens; the same link is tried again from there. */
  linkRetry: (id: string, key: string, page: "order" | "confirmed" = "order") =>
    `/order/${encodeURIComponent(id)}/open/retry${linkQuery(key, page)}`,
  /** Links of an order that opened nothing were tried too often; `seconds` is how long to wait. */
  linkWait: (id: string, seconds: number) => `/order/${encodeURIComponent(id)}/open/wait?seconds=${seconds}`,
  /** `confirmed` says there that the email address was just confirmed. */
  account: ({ confirmed = false } = {}) => `/account${query({ confirmed: flag(confirmed) })}`,
  /** The history; `parts` are its filters and the place to go on from. */
  orders: (parts: Record<string, string> = {}) => `/account/orders${query(parts)}`,
  ownOrder: (id: string) => `/account/orders/${encodeURIComponent(id)}`,
  /** `done` says there what was just done. */
  claims: ({ done = "" }: { done?: ClaimsDone | "" } = {}) => `/account/orders/claim${query({ done })}`,
  /** Where the mail of a claim leads; `answered` says there that it was answered just now. */
  claimQuestion: (id: string, proof: string, { answered = false } = {}) =>
    `/order/${encodeURIComponent(id)}/transfer/${encodeURIComponent(proof)}${query({ answered: flag(answered) })}`,
  /** `next` is where to go on; the others say there what went before. */
  login: ({ next = "", ended = false, signedOut = false, changed = false, confirm = false } = {}) =>
    `/account/login${query({ next, ended: flag(ended), "signed-out": flag(signedOut), changed: flag(changed), confirm: flag(confirm) })}`,
  /** Where a sign-in is asked for its second factor. */
  secondStep: (next = "") => `/account/login/code${query({ next })}`,
  profile: () => "/account/profile",
  /** Where the mailed link of a new email address leads; `done` says there that it is the account's now. */
  changeEmail: ({ done = false } = {}) => `/account/change-email${query({ done: flag(done) })}`,
  register: (next = "") => `/account/register${query({ next })}`,
  forgotPassword: ({ sent = false } = {}) => `/account/forgot-password${query({ sent: flag(sent) })}`,
  resetPassword: () => "/account/reset-password",
  /** `sent` says there, to whoever cannot sign in before, that a link was mailed. */
  confirmEmail: ({ sent = false } = {}) => `/account/confirm-email${query({ sent: flag(sent) })}`,
} as const;

/**
 * Every path of this app, built in one place: a literal path elsewhere breaks silently when a route moves. Each keeps what the
 * path of the request under way begins with (the base path, a country, a language): nobody who came by `/de` is led to another
 * country's shop.
 */
export const routes = keepPrefix(paths);

/**
 * What the path of the request under way begins with before it names a page: "", "/de", "/orders/de/en". Nothing where Node
 * tells nothing of its requests (see http/exchange.ts).
 */
export function pathPrefix(): string {
  return currentExchange()?.prefix ?? "";
}

/** Where a file of `public/_order-pages` is: under the asset prefix (next.config.mjs), which a storefront's proxy sends here. */
export function assetPath(file: string): string {
  return `${BASE_PATH}/_order-pages/${file}`;
}

function keepPrefix<Paths extends Record<string, (...facts: never[]) => string>>(from: Paths): Paths {
  const kept = Object.entries(from).map(([name, toPath]) => [name, (...facts: never[]) => prefixed(toPath(...facts))]);
  return Object.fromEntries(kept) as Paths;
}

function prefixed(path: string): string {
  const prefix = pathPrefix();
  return prefix !== "" && path === "/" ? prefix : prefix + path;
}

const linkQuery = (key: string, page: "order" | "confirmed") => query({ key, to: page === "confirmed" ? page : "" });

const flag = (is: boolean) => (is ? "1" : "");

function query(parts: Record<string, string>): string {
  const given = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ""));
  return given.size > 0 ? `?${given}` : "";
}
