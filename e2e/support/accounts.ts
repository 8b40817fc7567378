import { randomBytes } from "node:crypto";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { placeOrder } from "../../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { register, signIn as signInAtBackend } from "../../scripts/lib/shop/customers.mjs";
import type { Demo, DemoOrder } from "./demo";
import { recordsOf } from "./records/records";
import { words } from "./words";

/** Somebody with an account, or about to have one. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly first_name: string;
  readonly last_name: string;
}

/** Somebody with an account, who has signed in at the backend. */
export interface Customer extends Person {
  readonly token: string;
}

/** The name of the session's cookie, the same as in Medusa's starter. */
export const SESSION = "_medusa_jwt";

/** The name of the cookie by which a browser's tries count apart from everybody else's. It opens nothing. */
export const KNOWN_DEVICE = "_known_device";

/** Somebody whom the shop does not know: every test has people of its own, whose mails and orders nobody else counts. */
export function newPerson(traits: Partial<Person> = {}): Person {
  return {
    email: `nora.${randomBytes(6).toString("hex")}@example.com`,
    password: "seven quiet herons",
    first_name: "Nora",
    last_name: "Lindqvist",
    ...traits,
  };
}

/** Somebody with an account. */
export async function newCustomer(shop: Shop, traits: Partial<Person> = {}): Promise<Customer> {
  const person = newPerson(traits);
  return { ...person, token: await register(shop, person) };
}

/** Places an order of the customer's, a mug unless told otherwise. */
export function orderFor(shop: Shop, { email, token, first_name, last_name }: Customer, product = "stoneware-mug") {
  return placeOrder(shop, {
    region: "us",
    lines: [{ product }],
    email,
    token,
    address: {
      first_name,
      last_name,
      address_1: "12 Juniper Lane",
      city: "Ithaca",
      province: "NY",
      postal_code: "14850",
      country_code: "us",
    },
  });
}

/** The orders of the demo's customer, the newest first: they were placed side by side and then dated back. */
export async function yearsOfOrders(shop: Shop, demo: Demo): Promise<DemoOrder[]> {
  const token = await signInAtBackend(shop, demo.customer);
  const ids = await recordsOf(shop).ordersOf(shop, token);
  const place = new Map(ids.map((id, index) => [id, index]));
  return demo.orders
    .filter(({ owner }) => owner === "customer")
    .sort((one, other) => Number(place.get(one.id)) - Number(place.get(other.id)));
}

/** An order of the demo's customer, too old for its link alone to open it. */
export function oldOrder(demo: Demo): DemoOrder {
  const order = demo.orders.find(({ owner, state }) => owner === "customer" && state === "delivered");
  if (!order) throw new Error("The demo's customer has no order that has been delivered");
  return order;
}

/** Gives the browser a session as a sign-in would, without the way there. */
export async function giveSession(context: BrowserContext, url: string, token: string): Promise<void> {
  await context.addCookies([{ name: SESSION, value: token, url, httpOnly: true, secure: true, sameSite: "Lax" }]);
}

/** Fills in the open page's form for signing in, and sends it. */
export async function signIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  await page.getByLabel(words("signIn.email"), { exact: true }).fill(email);
  await page.getByLabel(words("signIn.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: words("signIn.submit") }).click();
}

/** What the header says about who is here. */
export const headerLink = (page: Page) =>
  page
    .getByRole("navigation", { name: words("site.navigation") })
    .getByRole("link")
    .first();

export async function expectSignedIn(page: Page, { first_name }: Pick<Person, "first_name">): Promise<void> {
  await expect(headerLink(page)).toHaveText(words("site.accountOf", { name: first_name }));
}

export async function expectGuest(page: Page): Promise<void> {
  await expect(headerLink(page)).toHaveText(words("site.signIn"));
}

/** Fills in the open page's form for a new account, and sends it. */
export async function fillRegistration(page: Page, person: Person): Promise<void> {
  await page.getByLabel(words("register.firstName"), { exact: true }).fill(person.first_name);
  await page.getByLabel(words("register.lastName")).fill(person.last_name);
  await page.getByLabel(words("register.email")).fill(person.email);
  await page.getByLabel(words("register.password"), { exact: true }).fill(person.password);
  await page.getByRole("button", { name: words("register.submit") }).click();
}

/** The words of the link in a sentence such as "New here? <link>Create an account</link>". */
export const linkIn = (sentence: string) => sentence.match(/<link>(.*)<\/link>/)?.[1] ?? "";
