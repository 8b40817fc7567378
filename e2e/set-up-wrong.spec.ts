import { expect } from "./fixtures";
import { guestSettings, test } from "./support/guests";
import { logLines } from "./support/log-lines";
import { type Settings, type Storefront, startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

// A storefront whose settings do not fit its backend starts all the same, and says in its log what to set.

let shop: Storefront | null = null;

test.afterEach(async () => {
  await shop?.stop();
  shop = null;
});

const WRONG: Record<string, { readonly settings: Settings; readonly check: string; readonly ready: object }> = {
  "a publishable key": {
    settings: { MEDUSA_PUBLISHABLE_KEY: "pk_nobodys" },
    check: "key",
    ready: { status: "not ready", reasons: ["key-refused"] },
  },
  "a link secret": {
    settings: { ORDER_LINK_SECRET: "a secret of somebody else's with thirty-two letters" },
    check: "secret",
    ready: { status: "ready" },
  },
  "a generation": { settings: { MEDUSA_API_VERSION: "1" }, check: "generation", ready: { status: "ready" } },
};

for (const [what, { settings, check, ready }] of Object.entries(WRONG)) {
  test(`${what} that is wrong is named once, with what to do`, async ({ demo, backend, prepareBackend }) => {
    prepareBackend();
    shop = await startStorefront(guestSettings(demo, backend.url, settings));
    const { url, output } = shop;
    const named = () => logLines(output()).filter((line) => line.check !== undefined);
    await expect.poll(() => named().map((line) => line.check)).toEqual([check]);
    const [name = ""] = Object.keys(settings);
    expect(named()[0]).toMatchObject({ level: 50, msg: expect.stringContaining(name) });
    expect(output()).not.toMatch(/pk_nobodys|somebody else's/);
    const answer = await new Visitor(url).get("/api/health?ready");
    expect(JSON.parse(answer.body)).toEqual(ready);
  });
}

test("all that fits is one line", async ({ demo, backend, prepareBackend }) => {
  prepareBackend();
  shop = await startStorefront(guestSettings(demo, backend.url));
  const { output } = shop;
  const named = () => logLines(output()).filter((line) => line.check !== undefined);
  await expect.poll(() => named()).toEqual([expect.objectContaining({ check: "start", version: 1, level: 30 })]);
});

test("a backend that is not there yet keeps no start waiting", async ({ demo, backend, prepareBackend }) => {
  prepareBackend();
  backend.hang();
  shop = await startStorefront(guestSettings(demo, backend.url));
  const { url, output } = shop;
  expect((await new Visitor(url).get("/")).status).toBe(200);
  await expect
    .poll(() => logLines(output()).map((line) => line.msg), { timeout: 15_000 })
    .toContainEqual(expect.stringContaining("see MEDUSA_BACKEND_URL"));
});
