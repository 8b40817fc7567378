import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { aFact } from "@order-pages/shared/orders/rules/ability-test-support";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { type Namespace, translatorOf } from "@order-pages/shared/words/translator";
import { parse } from "node-html-parser";
import type { ReactElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { grant } from "@/lib/session/grants";
import { readNote } from "@/lib/session/withdrawal-note";
import { setBackend } from "@/lib/test-support/backend";
import { browser } from "@/lib/test-support/browser";
import WithdrawRoute from "./page";

vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: (read: unknown) => read,
}));

// Outside of Next's renderer no promise of a request is kept between two looks at it.
vi.mock("@/lib/i18n/server", async (original) => ({
  ...(await original<typeof import("@/lib/i18n/server")>()),
  useTranslations: (namespace: Namespace) => translatorOf({ locale: "en", language: "en", timeZone: "UTC" }, namespace),
}));

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const { withdraw } = messages.requests;
const down = () => Promise.reject(new BackendUnavailable("timeout"));

const order = anOrder({
  id: ORDER,
  number: "1042",
  email: "maya@example.com",
  abilities: aFact(),
});

beforeEach(() =>
  setBackend({
    withdrawalOffer: async () => "online",
    retrieveOrder: async () => order,
    canClaim: async () => false,
  }),
);

/** The page as a browser without JavaScript has it. */
async function look(params: Record<string, string> = {}) {
  const props = { params: Promise.resolve({}), searchParams: Promise.resolve(params) };
  const page = await resolve(await WithdrawRoute(props));
  const html = await new Response(await renderToReadableStream(page)).text();
  const root = parse(html);
  return {
    text: root.textContent,
    title: root.querySelector("h1")?.textContent,
    buttons: root.querySelectorAll("button").map(({ textContent }) => textContent),
    value: (name: string) => root.querySelector(`[name="${name}"]`)?.getAttribute("value"),
  };
}

/** What of it waits for something is awaited here, as Next's renderer does it. */
async function resolve(node: ReactElement): Promise<ReactElement> {
  const type: unknown = node.type;
  if (typeof type !== "function" || type.constructor.name !== "AsyncFunction") return node;
  return resolve(await type(node.props));
}

describe("the withdrawal function", () => {
  it("asks whoever comes from no order for a name, the contract and an address", async () => {
    const page = await look();
    expect(page.title).toBe(withdraw.label);
    expect(page.buttons).toEqual([messages.withdraw.continue]);
    expect(page.value("step")).toBe("review");
    expect(page.value("key")).toMatch(/^[\w-]{36}$/);
  });

  it.each([
    ["by_email", messages.withdraw.instead.title, null],
    ["off", messages.notFound.title, 404],
  ] as const)("of a shop that takes them %s is %s", async (offer, title, status) => {
    setBackend({ withdrawalOffer: async () => offer });
    expect((await look()).title).toBe(title);
    expect(browser.status).toBe(status);
  });

  it("of a backend that is gone is an outage, but to whom has sent it", async () => {
    setBackend({ withdrawalOffer: down });
    expect((await look()).title).toBe(messages.outage.title);
    expect(browser.status).toBe(503);
    browser.headers.set("content-type", "multipart/form-data");
    expect((await look()).title).toBe(withdraw.label);
  });
});

describe("the withdrawal function of an order", () => {
  it("is typed by whoever may not see all of it, with its number", async () => {
    const page = await look({ order: ORDER });
    expect(page.buttons).toEqual([messages.withdraw.continue]);
    expect(page.value("contract")).toBe("1042");
    expect(page.text).not.toContain("maya@example.com");
  });

  it("asks how many of each item, and until when", async () => {
    await grant(order, "lookup");
    const page = await look({ order: ORDER });
    expect(page.title).toBe(withdraw.label);
    expect(page.text).toContain("You can withdraw until 14 days after your items arrive.");
    expect(page.value("u.line_1")).toBe("3");
    expect(page.value("order")).toBe(ORDER);
    expect((await look({ order: ORDER, step: "confirm", "u.line_1": "4" })).text).toContain(
      messages.withdraw.choose.tooMany,
    );
  });

  it("confirms what was chosen by one button with the law's words, and notes who saw it", async () => {
    await grant(order, "lookup");
    const page = await look({ order: ORDER, step: "confirm", "u.line_1": "2" });
    expect(page.buttons).toEqual([withdraw.confirm]);
    expect(page.text).toContain("I withdraw from the contract on order 1042 of May 4, 2026: 2 × Mug");
    expect(page.value("lines")).toBe("line_1:2");
    expect(page.value("email")).toBe("maya@example.com");
    expect(readNote(page.value("proof") ?? "", new Date())).toMatchObject({ orderId: ORDER, viewer: { by: "grant" } });
  });

  it.each([
    [
      "whose shop offers none for it",
      aFact({ rules: { ...aFact().rules, withdrawal: { isOffered: false, days: 14 } } }),
    ],
    ["of a backend that cannot say", null],
  ])("%s says so", async (_what, abilities) => {
    setBackend({ retrieveOrder: async () => ({ ...order, abilities }), canClaim: async () => false });
    await grant(order, "lookup");
    const page = await look({ order: ORDER });
    expect(page.title).toBe(messages.withdraw.instead.title);
    expect(page.buttons).toEqual([]);
  });

  it("that nobody can read is an outage, but to whom has sent it: the form is drawn from what comes back", async () => {
    setBackend({ retrieveOrder: down });
    expect((await look({ order: ORDER, step: "confirm" })).title).toBe(messages.outage.title);
    browser.headers.set("content-type", "multipart/form-data");
    expect((await look({ order: ORDER, step: "confirm" })).buttons).toEqual([withdraw.confirm]);
  });
});
