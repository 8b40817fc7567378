import { expect, settingsFor, test } from "./fixtures";
import { generation } from "./support/generation";
import { runToItsEnd } from "./support/storefront";

const PROXIES = { TRUSTED_PROXIES: "10.0.0.0/99", TRUSTED_PROXY_HOPS: "" };

/** A setting that is wrong, and what the shop's developer reads about it. */
const WRONG: Record<string, { readonly change: Record<string, string>; readonly says: string }> = {
  "no backend": { change: { MEDUSA_BACKEND_URL: "" }, says: "MEDUSA_BACKEND_URL" },
  "a backend without a protocol": { change: { MEDUSA_BACKEND_URL: "localhost:9000" }, says: "MEDUSA_BACKEND_URL" },
  "a backend that is a file": { change: { MEDUSA_BACKEND_URL: "file:///etc/passwd" }, says: "MEDUSA_BACKEND_URL" },
  ...(generation.publishableKey === "required" && {
    "no key": { change: { MEDUSA_PUBLISHABLE_KEY: "" }, says: "MEDUSA_PUBLISHABLE_KEY" },
  }),
  "a secret key for the publishable one": {
    change: { MEDUSA_PUBLISHABLE_KEY: "sk_0123456789" },
    says: "MEDUSA_PUBLISHABLE_KEY",
  },
  "a generation that does not exist": { change: { MEDUSA_API_VERSION: "3" }, says: "MEDUSA_API_VERSION" },
  "a shop's address that is none": { change: { STORE_URL: "our shop" }, says: "STORE_URL" },
  "a time zone that is none": { change: { STORE_TIME_ZONE: "Mars/Olympus" }, says: "STORE_TIME_ZONE" },
  "proxies that are no network": { change: PROXIES, says: "TRUSTED_PROXIES" },
  "proxies said in two ways": { change: { TRUSTED_PROXIES: "loopback" }, says: "TRUSTED_PROXIES" },
  "a promise of HTTPS that is none": { change: { HSTS: "forever" }, says: "HSTS" },
  "an email that is none": { change: { SUPPORT_EMAIL: "help" }, says: "SUPPORT_EMAIL" },
};

for (const [what, { change, says }] of Object.entries(WRONG)) {
  test(`the storefront does not start with ${what}, and says so`, async ({ demo }) => {
    const { code, output } = await runToItsEnd({ ...settingsFor(demo, demo.backend), ...change });
    expect(code).toBe(1);
    expect(output).toContain(says);
    // Naming the setting helps; repeating a key would put it into the log.
    expect(output).not.toContain("sk_0123456789");
  });
}
