import { fixtures } from "@order-pages/shared/medusa/v2/fixtures";
import { toOrder } from "@order-pages/shared/medusa/v2/order";
import { context } from "@order-pages/shared/orders/test-support";
import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { toOrderView } from "@order-pages/shared/orders/view/to-order-view";
import { type Namespace, translatorOf } from "@order-pages/shared/words/translator";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AccountLink } from "@/components/account/account-link";
import { HistoryFilters } from "@/components/account/history-filters";
import { HistoryPages } from "@/components/account/history-pages";
import { Confirmation } from "@/components/order/confirmation";
import { OrderPage } from "@/components/order/order-page";
import { NotFound } from "@/components/problems/not-found";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { sorted } from "@/lib/test-support/markup";
import { Static } from "./static";

const document = vi.hoisted(() => ({ held: [] as string[], isDocument: true }));
const logged = vi.hoisted(() => vi.fn());

vi.mock("@/lib/http/exchange", () => ({
  holdForDocument: (html: string) => (document.isDocument ? document.held.push(html) - 1 : null),
  currentExchange: () => null,
}));
vi.mock("@/lib/log", () => ({ log: { error: logged } }));
vi.mock("@/lib/env", async () => import("@/lib/test-support/env"));
vi.mock("@/lib/i18n/server", () => ({
  useTranslations: (namespace: Namespace) => translatorOf({ locale: "en", language: "en", timeZone: "UTC" }, namespace),
}));

beforeEach(() => {
  logged.mockClear();
  Object.assign(document, { held: [], isDocument: true });
  Object.assign(globalThis, { [Symbol.for("order-pages.exchange")]: { getStore: () => document } });
});

const header = (
  <SiteHeader
    storeName="Fjord & Field"
    storeUrl="https://shop.test"
    homeHref="/"
    logo={null}
    links={[{ label: "New", href: "https://shop.test/new" }]}
    slot={null}
    account={<AccountLink isGuest={false} name="Maya" />}
  />
);

const footer = (slot: string | null) => (
  <SiteFooter
    storeName="Fjord & Field"
    storeUrl="https://shop.test"
    support={{ email: "help@shop.test", phone: "+1 555", chat: "https://shop.test/chat" }}
    links={[{ label: "New", href: "https://shop.test/new" }]}
    legal={[{ label: "Terms", href: "https://shop.test/terms" }]}
    slot={slot}
    languages={{ current: "en", offered: ["en", "de", "ar"], action: "/order/language", from: "/" }}
    withdraw={{ label: "Withdraw", href: "/withdraw" }}
  />
);

const filters = (
  <HistoryFilters
    filters={{ states: ["open", "delivered"], years: [2026, 2025], search: "numbers_and_products" }}
    chosen={{ state: "delivered", year: "", q: `"mug" & more` }}
  />
);

const pages = (
  <HistoryPages
    history={{ range: { first: 11, last: 20, total: 64 }, newer: "newest", older: "a", oldest: "oldest" }}
    hrefOf={(cursor) => `/account/orders?from=${cursor}`}
  />
);

/** What the browser sees of it: without the mark by which React finds its place again. */
const seen = (html: string) => sorted(html.replaceAll(/ data-held="\d+"/g, ""));

describe("a static part", () => {
  it.each([
    ["the header", header],
    ["the footer", footer(null)],
    ["the shop's own footer", footer("<b>Ours</b>")],
    ["the page of 'not found'", <NotFound key="n" about="page" supportEmail="help@shop.test" />],
    ["a history's filters", filters],
    ["the ways through a history", pages],
  ])("is what React would have written: %s", (_what, part) => {
    const html = renderToStaticMarkup(<Static>{part}</Static>);
    expect(seen(html)).toBe(seen(renderToStaticMarkup(part)));
    expect(html).toContain(' data-held="0"');
    expect(document.held).toHaveLength(1);
  });

  it("has its HTML with it where the answer is no document", () => {
    document.isDocument = false;
    expect(renderToStaticMarkup(<Static>{header}</Static>)).toBe(renderToStaticMarkup(header));
  });

  it("is left to React, and said, where something in it is not plain", () => {
    const part = (
      <div>
        <p style={{ color: "red" }}>a</p>
      </div>
    );
    expect(renderToStaticMarkup(<Static>{part}</Static>)).toBe(renderToStaticMarkup(part));
    expect(logged).toHaveBeenCalledOnce();
    expect(document.held).toEqual([]);
  });

  it("is nothing where there is nothing", () => {
    expect(renderToStaticMarkup(<Static>{null}</Static>)).toBe("");
  });
});

const shop = { storeUrl: "https://shop.test", supportEmail: "help@shop.test", ways: null };

it.each([...fixtures.recorded])("the pages of an order are plain but for its forms: %s", (_state, raw) => {
  const order = toOrder(raw);
  if (!order) throw new Error("no order");
  const view: OrderView = toOrderView(order, context);
  for (const page of [
    <OrderPage key="o" order={view} {...shop} />,
    <Confirmation key="c" order={view} orderHref="/order/1" {...shop} />,
  ]) {
    expect(renderToStaticMarkup(page)).toContain("</h1>");
  }
  expect(document.held.join("")).toContain(view.number);
  expect(logged).not.toHaveBeenCalled();
});
