import { expect, type KnownOrder, words } from "./fixtures";
import { placeGuestOrder, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { type Field, multipart } from "./support/multipart";
import { type Answer, hiddenBeside, Visitor } from "./support/visitor";

const NUMBER = { number: "1", email: "nobody@example.com" };

/** Alive, and with no more to say than that it refuses. */
function expectRefusal(answer: Answer, what: string): void {
  expect(answer.status, what).toBeGreaterThanOrEqual(400);
  expect(answer.status, what).toBeLessThan(500);
  expect(answer.headers["set-cookie"], what).toBeUndefined();
  expect(answer.body.length, what).toBeLessThan(100);
}

/** Neither the order nor a crash, whatever came. */
async function expectUnharmed(url: string, order: KnownOrder): Promise<void> {
  expect(shownBy(await new Visitor(url).get(`/order/${order.id}`))).toBe("summary");
}

/** Pages of other sites send these; with any of them a form is not from here. */
const FOREIGN: Record<string, Record<string, string>> = {
  "another site": { origin: "https://evil.example" },
  "another site that a browser marks": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  "a sister site": { origin: "https://blog.example.com", "sec-fetch-site": "same-site" },
  "a frame without an origin": { origin: "null" },
  "a browser that hides where it is": { "sec-fetch-site": "cross-site" },
  "rubbish for an origin": { origin: "not an address" },
  "another port": { origin: "http://127.0.0.1:1" },
};

test("forms of other sites are refused, whatever path they go to", async ({ shop, storefront, visitor }) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  const fields: Field[] = [
    ...hiddenBeside(form, ["number", "email"]),
    ["number", order.number],
    ["email", order.email],
  ];
  for (const [who, headers] of Object.entries(FOREIGN)) {
    for (const path of ["/order/lookup", `/order/${order.id}`, "/us/order/lookup", "/", "/nowhere", "/order/x.svg"]) {
      const answer = await new Visitor(storefront.url).sendForm(path, fields, headers);
      expect(answer.status, `${who}, ${path}`).toBe(403);
      expect(answer.body).toBe("");
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  }
});

test("other methods than a form's are refused, to whomever", async ({ visitor }) => {
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    for (const origin of ["https://evil.example", visitor.storefront]) {
      const answer = await visitor.send("/order/lookup", { method, headers: { origin } });
      expect([answer.status, answer.headers.allow], method).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    }
  }
});

test("bodies larger than any form are refused", async ({ visitor }) => {
  const form = await visitor.get("/order/lookup");
  for (const size of [33 * 1024, 300 * 1024, 5 * 1024 * 1024]) {
    const outcome = await statusOrClosed(visitor.submit(form, { ...NUMBER, number: "1".repeat(size) }));
    expect([413, CLOSED], `${size} bytes`).toContain(outcome);
  }
});

test("bodies that do not say how long they are, are not read", async ({ visitor, storefront }) => {
  const { type, body } = multipart([["number", "1".repeat(200_000)]]);
  const { origin } = new URL(visitor.storefront);
  for (const path of ["/order/lookup", "/account/login"]) {
    const outcome = await statusOrClosed(
      visitor.send(path, {
        method: "POST",
        headers: { origin, "content-type": type, "transfer-encoding": "chunked" },
        body,
      }),
    );
    expect([411, CLOSED], path).toContain(outcome);
  }
  expect(storefront.output()).not.toContain("Body exceeded");
});

const CLOSED = "closed";

/** The answer may be lost on whoever goes on sending after it: then the connection is closed. */
function statusOrClosed(answer: Promise<Answer>): Promise<number | typeof CLOSED> {
  return answer.then(
    ({ status }) => status,
    ({ code }: NodeJS.ErrnoException) => {
      expect(["ECONNRESET", "EPIPE"]).toContain(code);
      return CLOSED;
    },
  );
}

/** What no shopper types, and what is said about it. */
const RUBBISH: Record<string, { fields: Record<string, string | Buffer>; says: string }> = {
  "ten thousand digits": { fields: { number: "1".repeat(10_000) }, says: words("forms.errors.numberInvalid") },
  "ten thousand hashes": { fields: { number: "#".repeat(10_000) }, says: words("forms.errors.numberMissing") },
  "letters that grow when they are normalized": {
    fields: { number: "ﷺ".repeat(3000), email: `${"ﷺ".repeat(3000)}@x` },
    says: words("forms.errors.numberInvalid"),
  },
  "an email longer than any": {
    fields: { email: `${"a".repeat(300)}@example.com` },
    says: words("forms.errors.emailInvalid"),
  },
  "a null in the number": { fields: { number: "1\u00002" }, says: words("forms.errors.numberInvalid") },
  "a null in the email": { fields: { email: "nobody\u0000@example.com" }, says: words("forms.errors.emailInvalid") },
  "a line break in the email": {
    fields: { email: "a@example.com\nb@example.com" },
    says: words("forms.errors.emailInvalid"),
  },
  "every byte there is": {
    fields: { number: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)) },
    says: words("forms.errors.numberInvalid"),
  },
  "bytes that are no text": {
    fields: { number: Buffer.from([0xed, 0xa0, 0x80, 0xff]) },
    says: words("forms.errors.noMatch"),
  },
  "a wildcard": { fields: { number: "%", email: "%@%" }, says: words("forms.errors.noMatch") },
  "another wildcard": { fields: { number: "_", email: "_@_" }, says: words("forms.errors.noMatch") },
  "a query": { fields: { number: "1' OR '1'='1", email: "a'--@example.com" }, says: words("forms.errors.noMatch") },
  "an object's own names": {
    fields: { number: "__proto__", email: "constructor@prototype", __proto__x: "1" },
    says: words("forms.errors.noMatch"),
  },
  "a number past every number": { fields: { number: "99999999999999999999999" }, says: words("forms.errors.noMatch") },
  markup: { fields: { number: "<script>alert(1)</script>", email: '"><img@x' }, says: words("forms.errors.noMatch") },
};

for (const [what, { fields, says }] of Object.entries(RUBBISH)) {
  test(`${what} in the lookup is answered like any mistake`, async ({ visitor }) => {
    const form = await visitor.get("/order/lookup");
    const typed: Field[] = Object.entries({ ...NUMBER, ...fields });
    const answer = await visitor.sendForm("/order/lookup", [...hiddenBeside(form, ["number", "email"]), ...typed]);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(says);
    expect(answer.body).not.toContain("<script>alert");
    const grown = answer.body.length - form.body.length;
    expect(grown, "what was typed does not come back at any length").toBeLessThan(15_000);
  });
}

test("fields that no form has change nothing", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  const more: Field[] = ["__proto__", "constructor", "__proto__[orderId]", "attempt", "values", "toString"].map(
    (name) => [name, order.id],
  );
  const typed: Field[] = Object.entries({ number: order.number, email: "nobody@example.com" });
  const answer = await visitor.sendForm("/order/lookup", [...hiddenBeside(form, []), ...typed, ...more]);
  expect(answer.status).toBe(200);
  expect(answer.body).toContain(words("forms.errors.noMatch"));
});

/** What an attacker may put where the form keeps what it last said. */
const STATES: Record<string, string> = {
  null: "[null]",
  "nothing at all": "[]",
  "a text": '["x"]',
  "another shape": '[{"attempt":{"toString":1}}]',
  "somebody else's words":
    '[{"values":{"email":"<b>"},"errors":{"email":"<script>alert(1)</script>"},"problem":"HACKED"}]',
  "an object's own names": '[{"__proto__":{"attempt":1},"constructor":1}]',
  "a reference to what is not there": '["$1:constructor:constructor"]',
  "a function": '["$F1"]',
  "a promise": '["$@9"]',
  "a thenable": '[{"then":"$1:then"}]',
  "no JSON": "{{{",
  "a deep hole": `${"[".repeat(3000)}${"]".repeat(3000)}`,
};

test("a form's own state may be anything: it is never believed and never shown", async ({
  shop,
  storefront,
  visitor,
}) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  const hidden = hiddenBeside(form, ["number", "email"]);
  for (const [what, state] of Object.entries(STATES)) {
    const fields = hidden.map(([name, value]): Field => [name, name.endsWith(":1") ? state : value]);
    const answer = await visitor.sendForm("/order/lookup", [...fields, ...Object.entries(NUMBER)]);
    if (answer.status === 200) expect(answer.body, what).toContain("<form");
    else expectRefusal(answer, what);
    expect(answer.body, what).not.toContain("HACKED");
    expect(answer.body, what).not.toContain("alert(1)");
  }
  await expectUnharmed(storefront.url, order);
});

test("actions that do not exist do nothing", async ({ shop, storefront, visitor }) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  const [, [, reference = ""] = []] = hiddenBeside(form, ["number", "email"]);
  const { id } = JSON.parse(String(reference)) as { id: string };
  const typed: Field[] = Object.entries(NUMBER);
  const games: Record<string, Field[]> = {
    "no action": typed,
    "a name instead of an action": [["$ACTION_ID___proto__", ""], ...typed],
    "an action by its id alone": [[`$ACTION_ID_${id}`, ""], ...typed],
    "a reference to nothing": [["$ACTION_REF_1", ""], ...typed],
    "a reference that is no JSON": [["$ACTION_REF_1", ""], ["$ACTION_1:0", "zzz"], ...typed],
    "a reference to an object's own": [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", '{"id":"constructor","bound":null}'],
      ...typed,
    ],
    "two actions": [
      ...hiddenBeside(form, []),
      ["$ACTION_REF_2", ""],
      ["$ACTION_2:0", '{"id":"x","bound":null}'],
      ...typed,
    ],
  };
  for (const [what, fields] of Object.entries(games)) {
    const answer = await visitor.sendForm("/order/lookup", fields);
    if (answer.status !== 200) expectRefusal(answer, what);
  }
  // One that another build may have had leads back to the form.
  const old = await visitor.sendForm("/order/lookup", [[`$ACTION_ID_${"0".repeat(42)}`, ""], ...typed]);
  expect([old.status, old.headers.location]).toEqual([303, "/order/lookup"]);
  for (const action of ["x", "0".repeat(42), "__proto__", "constructor", "a".repeat(5000), "../../x", id]) {
    for (const body of ["", "[]", "[null,null]", '["$K1"]', "{", "\u0000", "[".repeat(10_000)]) {
      const headers = { "next-action": action, "content-type": "text/plain;charset=UTF-8", origin: visitor.storefront };
      const answer = await visitor.send("/order/lookup", { method: "POST", headers, body });
      expect(answer.headers["set-cookie"], `${action} ${body}`).toBeUndefined();
      expect(answer.status, `${action} ${body}`).toBeLessThan(500);
      expect(answer.body.length, `${action} ${body}`).toBeLessThan(20_000);
    }
  }
  await expectUnharmed(storefront.url, order);
});

test("a body that is not what it says it is does no harm", async ({ shop, storefront, visitor }) => {
  const order = await placeGuestOrder(shop);
  const whole = multipart(Object.entries(NUMBER));
  const bodies: Record<string, [type: string, body: string | Buffer]> = {
    "cut off": [whole.type, whole.body.subarray(0, -30)],
    empty: [whole.type, ""],
    "without its boundary": ["multipart/form-data", whole.body],
    "another type": ["application/x-www-form-urlencoded", whole.body],
    "a type twice": [`${whole.type}, text/plain`, whole.body],
    JSON: ["application/json", '{"number":1}'],
    "compressed, it says": ["application/gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0])],
    binary: [whole.type, Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 31) % 256))],
    "no type": ["", "number=1"],
  };
  for (const [what, [type, body]] of Object.entries(bodies)) {
    const headers = { "content-type": type, origin: visitor.storefront };
    const answer = await visitor.send("/order/lookup", { method: "POST", headers, body });
    expect(answer.headers["set-cookie"], what).toBeUndefined();
    if (answer.status !== 200) expectRefusal(answer, what);
  }
  await expectUnharmed(storefront.url, order);
});

test("the email field proves the order it was given, whatever page it is sent to", async ({ shop, visitor }) => {
  const [own, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const page = await visitor.get(`/order/${other.id}`);
  const forOwn = await visitor.submit(page, { orderId: own.id, email: own.email, page: "//evil.example" });
  expect(forOwn.headers.location).toBe(`/order/${own.id}`);
  expect(shownBy(await visitor.get(`/order/${other.id}`))).toBe("summary");
  for (const orderId of ["../../admin", `${other.id}\u0000`, other.id.toLowerCase(), "x".repeat(20_000), ""]) {
    const answer = await visitor.submit(page, { orderId, email: other.email });
    expect(answer.body, orderId.slice(0, 40)).toContain(words("forms.errors.wrongEmail"));
  }
});
