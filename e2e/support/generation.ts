import { test } from "@playwright/test";
import type { STATES } from "../../scripts/lib/seed/states.mjs";
import { readDemo } from "./demo";
import type { messages } from "./words";

type Standing = keyof typeof messages.order.standing;

interface Expected {
  readonly standing: Standing;
  /** Whether its confirmation says thanks. */
  readonly thanks: boolean;
}

/** What not every generation can do. */
type Ability =
  /** Keeps a claim until it is answered: it is listed, sent again, taken back, declined, and of two the second is refused. */
  | "keeps claims"
  /** Says whether a claim's link is genuine before it is accepted. */
  | "checks links"
  /** Finds orders by numbers that the shop has made up. */
  | "has numbers of the shop's own"
  /** Finds a customer's orders by the names of products. */
  | "searches products"
  /** Gives a session that ends later in place of one that is good. */
  | "renews sessions"
  /** Mails the link to an order, or to a new password, to whoever tried too often. */
  | "mails a link to who is locked out"
  /** Changes the email of an account once the new one is proven, and ends other sessions with a password. */
  | "proves mailboxes"
  /** Keeps, with a package, where its carrier tells of it. */
  | "links to carriers"
  /** Tells shoppers of what goes back, one return at a time. */
  | "tells returns"
  /** Takes what shoppers cancel and return. */
  | "takes requests"
  /** Has no other way to withdraw than an email to the shop. */
  | "withdraws by email"
  /** Takes several calls for a page where our plugin is missing. */
  | "may lack our plugin";

/** All that differs, for whoever looks at a page, between a shop of one generation of Medusa and one of the other. */
interface Generation {
  /** A new state in the demo does not pass the type check before it is expected here. */
  readonly expected: Record<keyof typeof STATES, Expected>;
  /** What is said of an order that has left, and of one that has arrived. */
  readonly shipped: Standing;
  readonly delivered: Standing;
  /** A tax that the order in a state names. */
  readonly taxes: Partial<Record<keyof typeof STATES, string>>;
  /** The states that a history can be filtered by. */
  readonly states: readonly (keyof typeof messages.history.states)[];
  /** What may become of a claim, as its link then says. */
  readonly claimEnds: readonly ("accepted" | "declined" | "canceled" | "order_canceled" | "expired")[];
  /** Whose email an order has that has moved into an account. */
  readonly movedOrderHasEmailOf: "guest" | "customer";
  /** How orders are looked up, as the storefront can be set up. */
  readonly lookups: readonly ("by the plugin" | "by the admin API, where there is no plugin" | "by Medusa itself")[];
  /** What a wrong password is answered, and where. */
  readonly wrongPassword: { readonly path: string; readonly body: string; readonly type: string };
  /** What asking for a link to a new password is answered, whether there is such an account or not. */
  readonly resetAsked: { readonly status: number; readonly body: string };
  /** The last call that makes an account. */
  readonly lastCallOfRegistration: string;
  /** Whether a shop can also move an order to another guest, whose email it then has. */
  readonly correctsByTransfer: boolean;
  /** What nobody can have an account with. */
  readonly noEmails: readonly string[];
  /** What a link to a new password could carry; nobody was ever sent this one. */
  readonly someResetProof: string;
  /** What the backend wants to be told of whoever asks; `null` for nothing. */
  readonly publishableKey: "required" | null;
  /** Whether what works with and without JavaScript is tried both ways: its scripts are the storefront's, whatever backend it asks. */
  readonly triesBothWays: boolean;
  /** What it cannot do, and why tests of that are left out. */
  readonly lacks: Partial<Record<Ability, string>>;
  /** Specs that are about something else altogether, and why. */
  readonly otherSpecs: Readonly<Record<string, string>>;
}

const V2: Generation = {
  expected: {
    placed: { standing: "placed", thanks: true },
    paid: { standing: "preparing", thanks: true },
    promo: { standing: "placed", thanks: true },
    free: { standing: "preparing", thanks: true },
    digital: { standing: "digital", thanks: true },
    "many-lines": { standing: "placed", thanks: true },
    "partially-shipped": { standing: "partially_shipped", thanks: true },
    "two-parcels": { standing: "shipped", thanks: true },
    delivered: { standing: "delivered", thanks: true },
    canceled: { standing: "canceled", thanks: false },
    "return-requested": { standing: "return_requested", thanks: false },
    returned: { standing: "returned", thanks: false },
    claimable: { standing: "placed", thanks: true },
    dinars: { standing: "placed", thanks: true },
  },
  shipped: "shipped",
  delivered: "delivered",
  taxes: { promo: "California sales tax 7.25%", "two-parcels": "VAT 20%" },
  states: ["open", "on_the_way", "delivered", "returned", "canceled"],
  claimEnds: ["accepted", "declined", "canceled", "order_canceled", "expired"],
  movedOrderHasEmailOf: "guest",
  lookups: ["by the plugin", "by the admin API, where there is no plugin"],
  wrongPassword: {
    path: "/auth/customer/emailpass",
    body: '{"type":"unauthorized","message":"Invalid email or password"}',
    type: "application/json",
  },
  resetAsked: { status: 201, body: "Created" },
  lastCallOfRegistration: "/store/customers",
  correctsByTransfer: true,
  noEmails: ["nora at example", "nora@"],
  someResetProof: "any.token.will-do",
  publishableKey: "required",
  triesBothWays: true,
  lacks: {
    "withdraws by email": "our plugin takes declarations; stock-backend.spec.ts has the email of a shop without it",
  },
  otherSpecs: {},
};

/** Why a spec of the storefront alone runs once. */
const ALIKE = "no generation differs in it, and it is run on v2";

/** Knows no delivery, tells no shopper of a return before it has arrived, and has one tax rate for a region. */
const V1: Generation = {
  expected: {
    ...V2.expected,
    "two-parcels": { standing: "sent", thanks: true },
    delivered: { standing: "sent", thanks: true },
    "return-requested": { standing: "sent", thanks: true },
  },
  shipped: "sent",
  delivered: "sent",
  taxes: { promo: "New York sales tax 8.875%", "two-parcels": "VAT 19%" },
  states: ["unsent", "sent", "returned", "canceled"],
  claimEnds: ["accepted", "order_canceled", "expired"],
  movedOrderHasEmailOf: "customer",
  lookups: ["by Medusa itself"],
  wrongPassword: { path: "/store/auth/token", body: "Unauthorized", type: "text/plain" },
  resetAsked: { status: 204, body: "" },
  lastCallOfRegistration: "/store/auth/token",
  correctsByTransfer: false,
  noEmails: [...V2.noEmails, "nora@example", `${"n".repeat(65)}@example.com`],
  someResetProof: `${Buffer.from("nobody@example.com").toString("base64url")}.any.token.will-do`,
  publishableKey: null,
  triesBothWays: false,
  lacks: {
    "keeps claims": "Medusa v1 keeps no claim: it mails a token that is good for a quarter of an hour, and forgets",
    "checks links": "Medusa v1 verifies the token of a claim only in accepting it",
    "has numbers of the shop's own": "Medusa v1 counts its orders, and that is their number",
    "searches products": "Medusa v1 lets a customer search for no products",
    "renews sessions": "Medusa v1 gives a token for thirty days and none in its place",
    "mails a link to who is locked out": "our plugin mails it, and Medusa v1 has none",
    "proves mailboxes": "our plugin proves them and ends sessions, and Medusa v1 has none",
    "links to carriers": "Medusa v1 takes a package's number alone where the shop marks it as sent",
    "tells returns": "Medusa v1 tells a shopper how many units have come back, and of no return",
    "takes requests": "our plugin takes them, and Medusa v1 has none",
    "may lack our plugin": "Medusa v1 needs no plugin of ours: each of these pages is one call to it",
  },
  otherSpecs: {
    accessible: `what pages look like; ${ALIKE}`,
    "account-accessible": `what pages look like; ${ALIKE}`,
    "account-forms": `the fields of forms; ${ALIKE}`,
    "account-language": `words; ${ALIKE}`,
    "account-light": `scripts; ${ALIKE}`,
    "account-loading": `scripts; ${ALIKE}`,
    "account-mailbox": "mailboxes that our plugin proves",
    "account-misfiled-order": "what Medusa v2 misfiles, and our plugin mends",
    "account-second-steps": "Medusa v2's verification of emails, and its second factors",
    "account-stock-backend": "Medusa v2 without our plugin",
    "admin-requests": "a page of our plugin in the admin of Medusa v2",
    "any-script": `what pages look like; ${ALIKE}`,
    "attack-accounts": "mailboxes and sessions that our plugin keeps",
    "attack-cookies-instances": `grants that storefronts keep in Redis; ${ALIKE}`,
    "attack-front-door": `what is refused before any backend is asked; ${ALIKE}`,
    "attack-guessing": `counts that the storefront keeps; ${ALIKE}`,
    "attack-guessing-instances": `counts that storefronts keep in Redis; ${ALIKE}`,
    "attack-headers": `headers; ${ALIKE}`,
    "attack-open-doors": "routes that our plugin locks; Medusa v1 has no lock",
    "attack-plugin-routes": "routes of our plugin",
    "attack-resets": "reset links that our plugin keeps, and sign-ins that it makes take as long",
    "beside-storefront": `addresses and proxies; ${ALIKE}`,
    brand: `the merchant's looks; ${ALIKE}`,
    "brand-slots": `the merchant's header and footer; ${ALIKE}`,
    "claim-accessible": `what pages look like; ${ALIKE}`,
    "claim-stock-backend": "Medusa v2 without our plugin",
    "first-screen": `what pages look like; ${ALIKE}`,
    "guest-without-lookup": "Medusa v2 without our plugin; v1 always has its lookup",
    "keyboard-and-print": `what pages look like; ${ALIKE}`,
    "killed-backend": "requests that our plugin keeps, and brings to their end",
    languages: `words; ${ALIKE}`,
    "lean-order": "a route of our plugin",
    light: `what pages bring; ${ALIKE}`,
    "mail-languages": "Medusa v1 keeps no language of a purchase",
    "mail-outage": "mails of our plugin",
    "opened-fields": "fields that our plugin opens",
    "order-history-route": "a route of our plugin",
    "order-language": "Medusa v1 keeps no language of a purchase, and translates nothing",
    "order-lock": "Medusa v2's own routes, with our plugin before them",
    "order-lock-several-backends": "Medusa v2's own routes, with our plugin before them",
    "order-mails": "mails of our plugin, by events that Medusa v1 has others for",
    "other-build": `forms of another build of the storefront; ${ALIKE}`,
    "plugin-options": "options of our plugin",
    "pseudo-locale": `words; ${ALIKE}`,
    "reads-parity": "routes of our plugin",
    "requests-cancel": "the plugin's own routes for what shoppers cancel",
    "requests-return": "the plugin's own routes for what shoppers return",
    "requests-withdraw": "the plugin's own routes for what shoppers withdraw",
    "right-to-left": `what pages look like; ${ALIKE}`,
    "seen-from-outside": `logs, metrics and traces; ${ALIKE}`,
    "set-up-wrong": "keys, secrets and clocks that our plugin and Medusa v2 check; the unit tests have those of v1",
    settings: `settings of the storefront; ${ALIKE}`,
    shutdown: `how the storefront ends; ${ALIKE}`,
    "slow-backend": `limits of time; ${ALIKE}`,
    "starters-links": `addresses alone; ${ALIKE}`,
    "stock-backend": "Medusa v2 without our plugin",
    "warns-of-unlocked-reads": "locks of our plugin; Medusa v1 has none",
    "what-now": "stock, days of pickup and drafts that Medusa v1 tells nobody of",
    "wrong-addresses": `addresses that can be no order's; ${ALIKE}`,
  },
};

export const generation: Generation = readDemo().medusa === 1 ? V1 : V2;

/** Leaves out what this generation cannot do: the test that says it, or all of the group. */
export function needs(ability: Ability): void {
  const why = generation.lacks[ability];
  test.skip(why !== undefined, why);
}
