import { expect, type Page } from "@playwright/test";
import { mailsTo } from "../../scripts/lib/mails.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { until } from "../../scripts/lib/wait.mjs";
import type { Customer } from "./accounts";
import type { Demo, KnownOrder } from "./demo";
import type { FaultProxy } from "./fault-proxy";
import { type ClaimFacts, type KeptClaim, recordsOf } from "./records/records";
import { words } from "./words";

/** An address as others may see it: enough for its owner to recognize it. */
export function masked(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  return `${name[0]}•••@${domain[0]}•••${domain.slice(domain.lastIndexOf("."))}`;
}

/** What a page calls an order. */
export const orderName = (number: string) =>
  words.markup("claims.list.order", { number, bdi: (chunks: string) => chunks });

/** The parts of the pages about claims, found as a shopper finds them. */
export const claims = {
  save: (page: Page) => page.getByRole("button", { name: words("save.press") }),
  saveSignedOut: (page: Page) => page.getByRole("button", { name: words("save.signIn"), exact: true }),
  saveByRegistering: (page: Page) => page.getByRole("button", { name: words("save.register"), exact: true }),
  /** What the page says came of the last press. */
  said: (page: Page) => page.getByRole("main").getByRole("status"),
  accept: (page: Page) => page.getByRole("button", { name: words("claimQuestion.accept"), exact: true }),
  decline: (page: Page) => page.getByRole("button", { name: words("claimQuestion.decline"), exact: true }),
  /** What a link says where nobody can decline. */
  lapses: (page: Page) => page.getByText(words("claimQuestion.lapses")),
  /** The customer's requests for an order, newest first. */
  requests: (page: Page, number: string) =>
    page
      .getByRole("region", { name: words("claims.list.title") })
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: orderName(number), exact: true }) }),
};

/** Fills in the claim center's form and sends it. */
export async function askByNumber(page: Page, { numbers, email }: { numbers: string; email: string }): Promise<void> {
  await page.getByLabel(words("claims.byNumber.number"), { exact: true }).fill(numbers);
  await page.getByLabel(words("claims.byNumber.email"), { exact: true }).fill(email);
  await page.getByRole("button", { name: words("claims.byNumber.submit"), exact: true }).click();
}

/** What came of asking the backend itself, as another storefront would. */
export const askBackend = (shop: Shop, { token }: Customer, { id }: Pick<KnownOrder, "id">): Promise<string> =>
  recordsOf(shop).askFor(shop, token, id);

/** Answers for an order's mailbox, elsewhere than at the storefront. */
export const answerBackend = (
  shop: Shop,
  { id }: Pick<KnownOrder, "id">,
  { token }: Pick<AskingMail, "token">,
  answer: "accept" | "decline",
): Promise<void> => recordsOf(shop).answerFor(shop, id, token, answer);

/** A customer's requests as the backend tells them. */
export const claimsOf = (shop: Shop, { token }: Customer): Promise<KeptClaim[]> =>
  recordsOf(shop).claimsOf(shop, token);

/** Whose an order is and what was asked about it: what a mere look must not change. */
export const claimFacts = (shop: Shop, { id }: Pick<KnownOrder, "id">): Promise<ClaimFacts> =>
  recordsOf(shop).claimFacts(shop, id);

/** The calls by which a storefront has asked for orders, or answered. */
export const claimCalls = (shop: Shop, { calls }: FaultProxy): string[] =>
  calls.filter((call) => recordsOf(shop).claimCalls.test(call));

/** The mail that asks an order's mailbox. */
export interface AskingMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where its link leads, at whichever storefront. */
  readonly path: string;
  readonly token: string;
}

/** Waits for the mail about an order; it may be about several. */
export async function askingMail(
  demo: Demo,
  { number, email }: Pick<KnownOrder, "number" | "email">,
): Promise<AskingMail> {
  const names = new RegExp(`\\b${number}\\b`);
  let mail: AskingMail | undefined;
  const isThere = async () => {
    // Before its link, whose token holds all kinds of numbers.
    mail = (await askingMails(demo, email)).find(({ text }) => names.test(text.split("http")[0] ?? ""));
    return mail !== undefined;
  };
  await until(isThere, { timeout: 30_000, every: 200 });
  if (!mail) throw new Error(`No mail to ${email} asks for order ${number}`);
  return mail;
}

/** All that came to a mailbox about claims, in the order in which they came. */
export async function askingMails(demo: Demo, email: string): Promise<AskingMail[]> {
  const mails = await mailsTo(demo.inbox, email);
  return mails.filter(({ text }) => text.includes("/transfer/")).map(withLink);
}

function withLink({ subject, text, html }: Pick<AskingMail, "subject" | "text" | "html">): AskingMail {
  const [link = ""] = /https?:\/\/\S+\/transfer\/\S+/.exec(text) ?? [];
  const { pathname } = new URL(link);
  return { subject, text, html, path: pathname, token: pathname.split("/").at(-1) ?? "" };
}

/** Has a customer ask for an order, and waits for the mail of it. */
export async function asked(
  { shop, demo }: { shop: Shop; demo: Demo },
  customer: Customer,
  order: KnownOrder,
): Promise<AskingMail> {
  expect(await askBackend(shop, customer, order)).toBe("requested");
  return askingMail(demo, order);
}

/** A link of the right shape that nobody was ever sent. */
export const guessedLink = (orderId: string) => `/order/${orderId}/transfer/${crypto.randomUUID()}`;
