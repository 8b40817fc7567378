import type { Grant } from "@order-pages/shared/orders/rules/access";
import { describe, expect, it } from "vitest";
import { type GrantBook, grantBookSchema, opened, withGrant, withoutOrder } from "./grant-book";
import { seal, unseal } from "./seal";

const NOW = new Date("2026-11-20T12:00:00Z");
const IN_AN_HOUR = NOW.getTime() / 1000 + 3600;
const EMPTY: GrantBook = { id: "0123456789abcdef", generation: 0, entries: [] };
const orderId = (n: number) => `order_${String(n).padStart(26, "0")}`;
const grant = (n: number, expiresAt = IN_AN_HOUR): Grant => ({ orderId: orderId(n), source: "lookup", expiresAt });
const fill = (count: number) =>
  Array.from({ length: count }, (_, n) => n).reduce((book, n) => withGrant(book, grant(n), NOW), EMPTY);

describe("the book of grants", () => {
  it("gives back what was put in", () => {
    expect(opened(withGrant(EMPTY, grant(1), NOW), NOW)).toEqual({ grants: [grant(1)], forgotten: [] });
  });

  it("keeps one grant an order, the newest", () => {
    const book = withGrant(withGrant(EMPTY, grant(1, IN_AN_HOUR - 5), NOW), grant(1), NOW);
    expect(opened(book, NOW).grants).toEqual([grant(1)]);
  });

  it("lets the oldest go first", () => {
    const orders = opened(fill(30), NOW).grants.map((one) => one.orderId);
    expect(orders).toHaveLength(24);
    expect(orders[0]).toBe(orderId(6));
    expect(orders.at(-1)).toBe(orderId(29));
  });

  it("drops what has expired", () => {
    const book = withGrant(EMPTY, grant(1), NOW);
    expect(opened(book, new Date(IN_AN_HOUR * 1000)).grants).toEqual([]);
  });

  it("lets what has expired take no place of what has not", () => {
    const soon = NOW.getTime() / 1000 + 1;
    const lasting = withGrant(EMPTY, grant(99), NOW);
    const full = Array.from({ length: 23 }, (_, n) => n).reduce(
      (book, n) => withGrant(book, grant(n, soon), NOW),
      lasting,
    );
    const later = new Date(NOW.getTime() + 2000);
    expect(opened(withGrant(full, grant(50), later), later).grants).toEqual([grant(99), grant(50)]);
  });

  it("forgets an order in its next generation, and remembers that it did", () => {
    const book = withoutOrder(fill(2), orderId(1), IN_AN_HOUR, NOW, 1);
    expect(opened(book, NOW)).toEqual({ grants: [grant(0)], forgotten: [orderId(1)] });
    expect(book).toMatchObject({ id: EMPTY.id, generation: 1 });
  });

  it("opens again when the order is proven after it was forgotten", () => {
    const forgotten = withoutOrder(EMPTY, orderId(1), IN_AN_HOUR, NOW, 1);
    expect(opened(withGrant(forgotten, grant(1), NOW), NOW)).toEqual({ grants: [grant(1)], forgotten: [] });
  });
});

describe("sealed", () => {
  const SECRET = "a secret of at least thirty-two characters";
  const OLD = "an older secret of thirty-two characters";

  it("a full book fits a cookie", async () => {
    expect((await seal(fill(30), [SECRET], 60)).length).toBeLessThan(3072);
  });

  it("opens with any secret in the list, and not after its own was retired", async () => {
    const sealed = await seal(fill(1), [OLD], 60);
    expect(await unseal(sealed, grantBookSchema, [SECRET, OLD])).toEqual(fill(1));
    expect(await unseal(sealed, grantBookSchema, [SECRET])).toBeNull();
  });

  it.each([
    ["empty", ""],
    ["not ours", "Fe26.2*1*abc*def"],
    ["binary", "\u0000\uffff\ud800"],
    ["oversize", "x".repeat(100_000)],
  ])("%s opens nothing", async (_case, sealed) => {
    expect(await unseal(sealed, grantBookSchema, [SECRET])).toBeNull();
  });

  it("truncated or altered opens nothing", async () => {
    const sealed = await seal(fill(1), [SECRET], 60);
    expect(await unseal(sealed.slice(0, -4), grantBookSchema, [SECRET])).toBeNull();
    expect(await unseal(sealed.replace(/.(?=.{40}$)/, "!"), grantBookSchema, [SECRET])).toBeNull();
  });

  it("of another shape opens nothing", async () => {
    expect(await unseal(await seal({ admin: true }, [SECRET], 60), grantBookSchema, [SECRET])).toBeNull();
  });
});
