import { expect, open, words } from "./fixtures";
import { test } from "./support/guests";
import { lookUp, lookup } from "./support/lookup-page";
import { hiddenBeside, Visitor } from "./support/visitor";

/** What an action of a build before this one was called. */
const OLD_ACTION = `7f${"0".repeat(40)}`;

const outdated = words("forms.outdated");

test.describe("a form that was open while a new version was deployed", () => {
  test("comes back with what was typed, and asks for one more try", { tag: "@noscript" }, async ({
    page,
    javaScriptEnabled,
  }) => {
    await open(page, "/order/lookup?number=7");
    // As an older build's page would send it.
    await page.route("**/order/lookup*", async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.fallback();
      const body = request
        .postDataBuffer()
        ?.toString("latin1")
        .replace(/("id":")[0-9a-f]{42}/, `$1${OLD_ACTION}`);
      const headers = javaScriptEnabled ? { ...request.headers(), "next-action": OLD_ACTION } : request.headers();
      return route.fallback({ headers, ...(body ? { postData: Buffer.from(body, "latin1") } : {}) });
    });
    await lookUp(page, { number: "1042", email: "maya@example.com" });
    await expect(page.getByText(outdated)).toBeVisible();
    await expect(page).toHaveURL("/order/lookup?number=7");
    await expect(lookup.number(page)).toHaveValue("1042");
    await expect(lookup.email(page)).toHaveValue("maya@example.com");

    await page.unrouteAll();
    await page.getByRole("button", { name: words("lookup.submit") }).click();
    await expect(lookup.problem(page)).toHaveText(words("forms.errors.noMatch"));
    await expect(lookup.number(page)).toHaveValue("1042");
  });

  test("keeps no password", async ({ storefront }) => {
    const visitor = new Visitor(storefront.url);
    const form = await visitor.get("/account/login");
    const typed = { email: "maya@example.com", password: "a quiet afternoon" };
    const hidden = hiddenBeside(form, Object.keys(typed)).map(
      ([name, value]) => [name, String(value).replace(/[0-9a-f]{42}/, OLD_ACTION)] as const,
    );
    const answer = await visitor.sendForm("/account/login", [...hidden, ...Object.entries(typed)]);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/account/login");
    const page = await visitor.follow(answer);
    expect(page.body).toContain(outdated);
    expect(page.body).toContain('value="maya@example.com"');
    expect(page.body).not.toContain("a quiet afternoon");
    // Another page knows nothing of it, and neither does another browser.
    expect((await visitor.get("/")).body).toContain(words("find.title"));
    expect((await new Visitor(storefront.url).get("/account/login")).body).not.toContain(outdated);
  });
});
