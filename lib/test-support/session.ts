import type { Customer } from "@/lib/medusa/accounts";
import { browser } from "./browser";

export const CUSTOMER: Customer = {
  id: "cus_1",
  email: "maya@example.com",
  greetedName: "Maya",
  mailbox: { state: "proven" },
};

/** What {@link signedIn} brings; the backend has to know it: `identifyCustomer: async () => CUSTOMER`. */
export const TOKEN = "a.good.token";

/** Signs the test's browser in. */
export function signedIn(): void {
  browser.cookies.set("_medusa_jwt", { name: "_medusa_jwt", value: TOKEN, path: "/" });
}

/** The token that the browser has been given; `undefined` where it has none. */
export function keptToken(): string | undefined {
  return browser.cookies.get("_medusa_jwt")?.value;
}
