import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect, type KnownOrder, words } from "./fixtures";
import { ownEmail, placeGuestOrder, test, WAYS } from "./support/guests";
import { chanceDeviation, quantile, shuffled, spread, superiority } from "./support/statistics";
import { type Answer, ownAddress, Visitor } from "./support/visitor";

/** Enough known orders that no limit of a number or an email is met: 20 tries each. */
const ORDERS = 25;
const AT_A_TIME = 6;
/** A minute each on a machine of its own. */
const TIME_LIMIT = 300_000;

/** One of the ways to miss: what is typed for a known order, beside another one, the n-th time. */
type Miss = (own: KnownOrder, other: KnownOrder, index: number) => Record<string, string>;

/** Nobody's number, however the demo grows. */
const noNumber = (index: number) => String(900_000 + index);
const noOrder = (index: number) => `order_01JB8TZ2${String(index).padStart(18, "0")}`;

const LOOKUPS: Record<string, Miss> = {
  "a wrong number": (own, _other, index) => ({ number: noNumber(index), email: own.email }),
  "a wrong email": (own) => ({ number: own.number, email: ownEmail() }),
  "somebody else's pair": (own, other) => ({ number: own.number, email: other.email }),
  "nothing known": (_own, _other, index) => ({ number: noNumber(1000 + index), email: ownEmail() }),
};

const EMAIL_FIELDS: Record<string, Miss> = {
  "a wrong email": (own) => ({ orderId: own.id, email: ownEmail() }),
  "somebody else's email": (own, other) => ({ orderId: own.id, email: other.email }),
  "no such order": (own, _other, index) => ({ orderId: noOrder(index), email: own.email }),
};

/** Sends the form `count` times for each kind of miss: in no order, a few at a time, each time from another address. */
async function missAll(
  form: Answer,
  kinds: Record<string, Miss>,
  orders: readonly KnownOrder[],
  count: number,
  url: string,
) {
  const order = (index: number) => orders[index % orders.length] as KnownOrder;
  const tries = Object.entries(kinds).flatMap(([kind, type]) =>
    Array.from({ length: count }, (_, index) => ({ kind, typed: type(order(index), order(index + 7), index) })),
  );
  const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));
  const answers = new Set<string>();
  await mapLimited(shuffled(tries), AT_A_TIME, async ({ kind, typed }) => {
    const answer = await new Visitor(url, ownAddress()).submit(form, typed);
    times.get(kind)?.push(answer.milliseconds);
    answers.add(withoutTyped(answer, typed));
  });
  return { times, answers: [...answers] };
}

/**
 * An answer as a browser shows it, without what was typed wherever it comes back. Scripts are left out: they repeat the page,
 * in pieces as they happened to be ready.
 */
function withoutTyped({ status, headers, body }: Answer, { email = "" }: Record<string, string>): string {
  const shown = body.replaceAll(/<script\b.*?<\/script>| (?:value|nonce)="[^"]*"/gs, "").replaceAll(email, "…");
  return `${status} ${Object.keys(headers).sort().join(" ")}\n${shown}`;
}

/** Where answers are several, says first where two begin to differ: a page is long. */
function expectOne(answers: readonly string[]): void {
  const [first = "", other = first] = answers;
  const at = first.split("").findIndex((unit, index) => unit !== other[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 200);
  expect(around(other)).toBe(around(first));
  expect(answers).toHaveLength(1);
}

function expectNoTelling(times: ReadonlyMap<string, readonly number[]>): void {
  const inWords = (sample: readonly number[]) =>
    [0.1, 0.5, 0.9].map((at) => quantile(sample, at).toFixed(1)).join(", ");
  const told = [...times].map(([kind, sample]) => `${kind}: ${sample.length} tries, ${inWords(sample)} ms`).join("; ");
  test.info().annotations.push({ type: "times", description: told });

  const samples = [...times.values()];
  for (const [index, one] of samples.entries()) {
    for (const other of samples.slice(index + 1)) {
      const apart = Math.abs(quantile(one, 0.5) - quantile(other, 0.5));
      // On a machine with much else to do, answers of one kind are far apart, too.
      expect.soft(apart, `medians; ${told}`).toBeLessThan(Math.max(12, spread([...one, ...other]) / 2));
      expect.soft(Math.abs(superiority(one, other) - 0.5), `ranks; ${told}`).toBeLessThan(chanceDeviation(one.length));
    }
  }
}

test("the comparison would notice a miss that takes three milliseconds longer", () => {
  const sample = (longer: number) => Array.from({ length: 200 }, () => 400 + longer + Math.random() * 10);
  expect(Math.abs(superiority(sample(0), sample(0)) - 0.5)).toBeLessThan(chanceDeviation(200));
  expect(Math.abs(superiority(sample(0), sample(3)) - 0.5)).toBeGreaterThan(chanceDeviation(200));
});

for (const [way, test] of WAYS) {
  test.describe(`looked up ${way}`, () => {
    test("two hundred of each kind of miss: same words, same status, same time", async ({
      shop,
      storefront,
      visitor,
    }) => {
      test.setTimeout(TIME_LIMIT);
      const orders = await mapLimited(Array(ORDERS).fill(null), 4, () => placeGuestOrder(shop));
      const form = await visitor.get("/order/lookup");
      const { times, answers } = await missAll(form, LOOKUPS, orders, 200, storefront.url);
      expectOne(answers);
      expect(answers[0]).toMatch(/^200 /);
      expect(answers[0]).toContain(words("forms.errors.noMatch"));
      expectNoTelling(times);
    });
  });
}

test("a hundred of each kind of miss under an order's email field, too", async ({ shop, storefront, visitor }) => {
  test.setTimeout(TIME_LIMIT);
  const orders = await mapLimited(Array(ORDERS).fill(null), 4, () => placeGuestOrder(shop));
  const form = await visitor.get(`/order/${orders[0]?.id}`);
  const { times, answers } = await missAll(form, EMAIL_FIELDS, orders, 100, storefront.url);
  expectOne(answers);
  expect(answers[0]).toContain(words("forms.errors.wrongEmail"));
  expectNoTelling(times);
});
