import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { withOwnDeadline } from "@/lib/http/deadline";
import { BackendUnavailable } from "./backend";
import { FailedCall, NoSuchRoute } from "./failure";
import { bearer, parse, request, requestWord } from "./http";
import { type FakeReply, fakeBackend, NO_ORDER, noSuchRoute, REPLIES } from "./test-support";

const medusa = fakeBackend();
const ORDER = "/store/orders/order_1";

/** What a call ends with that gets no answer. */
async function failureOf(call: Promise<unknown>): Promise<BackendUnavailable> {
  const error = await call.then(
    (answer) => expect.unreachable(`answered ${JSON.stringify(answer)}`),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(BackendUnavailable);
  return error as BackendUnavailable;
}

afterEach(() => void vi.useRealTimers());

describe("a call", () => {
  it("asks as Medusa wants it, and gives the answer back", async () => {
    medusa.on("GET /store/orders/:id", [200, { order: { id: "order_1" } }]);
    const query = { fields: "id", status: ["pending", "archived"], created_at: { gte: "2026" }, none: undefined };
    expect(await request(ORDER, { query, headers: bearer("a.b.c") })).toEqual({ order: { id: "order_1" } });
    const [call] = medusa.calls;
    expect(call?.search).toBe("fields=id&status[0]=pending&status[1]=archived&created_at[gte]=2026");
    expect(call?.headers.get("x-publishable-api-key")).toBe("pk_test");
    expect(call?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(call?.headers.get("accept")).toBe("*/*");
  });

  it("sends a body as JSON", async () => {
    medusa.on("POST /store/customers", [200, {}]);
    await request("/store/customers", { method: "POST", body: { email: "maya@example.com" } });
    expect(medusa.calls[0]?.body).toEqual({ email: "maya@example.com" });
    expect(medusa.calls[0]?.headers.get("content-type")).toBe("application/json");
  });
});

describe("absence", () => {
  it("is what Medusa says by its own type, whatever its words", async () => {
    medusa.on("GET /store/orders/:id", [404, { type: "not_found", message: "Bestellung unbekannt" }]);
    expect(await request(ORDER)).toBeNull();
  });

  it("is what the caller takes for it, too", async () => {
    medusa.on(`GET ${ORDER}`, REPLIES.guard);
    expect(await request(ORDER, { absent: "unauthenticated" })).toBeNull();
    expect((await failureOf(request(ORDER))).reason).toBe("misconfigured");
    expect((await failureOf(request(ORDER, { absent: "unauthorized" }))).reason).toBe("misconfigured");
  });

  it.each([
    ["its JSON", REPLIES.guard],
    ["a word", [401, "Unauthorized"]],
  ] as const)("is no gateway's own refusal, which is %s as Medusa's guard gives it", async (_what, refusal) => {
    medusa.on(`GET ${ORDER}`, refusal);
    medusa.on(`GET ${NO_ORDER}`, refusal, REPLIES.unknownError, "breaks", [200, { order: {} }]);
    for (const _ of [1, 2, 3, 4]) await failureOf(request(ORDER, { absent: "unauthenticated" }));
    expect(medusa.paths().slice(0, 2)).toEqual([`GET ${ORDER}`, `GET ${NO_ORDER}`]);
  });

  const foreign: Record<string, FakeReply> = {
    "a gateway's JSON": REPLIES.gateway,
    "a gateway's words": [404, { message: "Order id not found: order_1" }],
    "a problem document": [404, { type: "about:blank", title: "Not Found", status: 404, message: "not found" }],
    "another type": [404, { type: "NOT_FOUND", message: "not found" }],
    "a type without a message": [404, { type: "not_found" }],
    "a type with another status": [410, { type: "not_found", message: "gone" }],
    "a list": [404, ["not_found"]],
    nothing: [404, ""],
    "a proxy's page": [404, "<h1>404 Not Found</h1><hr>nginx"],
    "a bare word": [404, "Not Found"],
    "another framework's page": [404, "<pre>Cannot GET /elsewhere</pre>"],
    "a sign-in page": [401, "<h1>Sign in</h1>"],
    "a basic guard": [401, { message: "Unauthorized", request_id: "1" }],
    "its message alone": [401, { type: "unauthorised", message: "Unauthorized access" }],
  };
  it.each(Object.entries(foreign))("is never %s", async (_what, reply) => {
    medusa.on("GET /store/orders/:id", reply);
    const error = await failureOf(request(ORDER, { absent: ["unauthorized", "unauthenticated"] }));
    expect(error).not.toBeInstanceOf(NoSuchRoute);
    expect(error).toMatchObject({ status: reply[0] });
  });

  it("of a route is what Medusa's router says of this very call", async () => {
    expect(await failureOf(request("/store/order-pages", { query: { a: "b" } }))).toBeInstanceOf(NoSuchRoute);
    medusa.on("GET /store/order-pages", (call) => noSuchRoute({ ...call, path: `/behind${call.path}` }));
    expect(await failureOf(request("/store/order-pages"))).toBeInstanceOf(NoSuchRoute);
    medusa.on("GET /store/order-pages", (call) => noSuchRoute({ ...call, path: `${call.path}/elsewhere` }));
    expect(await failureOf(request("/store/order-pages"))).not.toBeInstanceOf(NoSuchRoute);
    medusa.on("POST /store/order-pages/lookup", (call) => noSuchRoute({ ...call, method: "GET" }));
    const error = await failureOf(request("/store/order-pages/lookup", { method: "POST", body: {} }));
    expect(error).not.toBeInstanceOf(NoSuchRoute);
    medusa.on("GET /store/order-pages", (call) => [200, noSuchRoute(call)[1]]);
    expect((await failureOf(request("/store/order-pages"))).reason).toBe("malformed");
    medusa.on("GET /store/order-pages", (call) => [503, noSuchRoute(call)[1]]);
    expect(await failureOf(request("/store/order-pages"))).not.toBeInstanceOf(NoSuchRoute);
  });
});

describe("an outage", () => {
  const outages: [string, FakeReply, BackendUnavailable["reason"]][] = [
    ["a fault of Medusa's", REPLIES.unknownError, "failed"],
    ["a wrong key", REPLIES.badKey, "misconfigured"],
    ["a refused token that nobody asked about", REPLIES.unauthorized, "misconfigured"],
    ["a gateway's 404", REPLIES.gateway, "failed"],
    ["a gateway's 429", [429, "Too Many Requests"], "failed"],
    ["a proxy's 503", [503, "<h1>Service Unavailable</h1>"], "failed"],
    ["a move", [302, ""], "failed"],
    ["HTML", [200, "<title>Welcome</title>"], "malformed"],
    ["nothing", [200, ""], "malformed"],
    ["half of its JSON", [200, '{"order":{'], "malformed"],
    ["null", [200, "null"], "malformed"],
  ];
  it.each(outages)("is %s", async (_what, reply, reason) => {
    medusa.on("GET /store/orders/:id", reply);
    const error = await failureOf(request(ORDER));
    expect(error.reason).toBe(reason);
    expect(error).not.toHaveProperty("text");
    expect(error.message).toBe(`The backend is unavailable (${reason})`);
  });

  it("is a broken connection", async () => {
    medusa.on("GET /store/orders/:id", "breaks");
    expect((await failureOf(request(ORDER))).reason).toBe("unreachable");
  });

  it("keeps the type for who asked", async () => {
    medusa.on("GET /store/orders/:id", REPLIES.unknownError);
    const error = await failureOf(request(ORDER));
    expect(error).toBeInstanceOf(FailedCall);
    expect(error).toMatchObject({ status: 500, type: "unknown_error" });
  });
});

describe("the time limit", () => {
  it("is one for all calls of a request", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    medusa.on("GET /store/orders/:id", [200, {}]);
    medusa.on("GET /store/carts/:id", "hangs");
    await withOwnDeadline(async () => {
      await request(ORDER);
      vi.advanceTimersByTime(3_000);
      await request(ORDER);
      const last = failureOf(request("/store/carts/cart_1"));
      await vi.advanceTimersByTimeAsync(1_399);
      expect(await Promise.race([last, "still waiting"])).toBe("still waiting");
      await vi.advanceTimersByTimeAsync(1);
      expect((await last).reason).toBe("timeout");
      const calls = medusa.calls.length;
      expect((await failureOf(request(ORDER))).reason).toBe("timeout");
      expect(medusa.calls).toHaveLength(calls);
    });
  });

  it("leaves nothing behind once a call is answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    medusa.on("GET /store/orders/:id", [200, {}], "breaks");
    await request(ORDER);
    await failureOf(request(ORDER));
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("a backend that has become slow is not sent ever more calls", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  medusa.on("GET /store/orders/:id", "hangs");
  const asked = Array.from({ length: 250 }, () => withOwnDeadline(() => failureOf(request(ORDER))));
  await vi.waitFor(() => expect(medusa.calls).toHaveLength(100));
  await vi.advanceTimersByTimeAsync(1_000);
  const early = asked.slice(100);
  expect(new Set((await Promise.all(early)).map(({ reason }) => reason))).toEqual(new Set(["busy"]));
  await vi.advanceTimersByTimeAsync(3_400);
  const late = await Promise.all(asked.slice(0, 100));
  expect(new Set(late.map(({ reason }) => reason))).toEqual(new Set(["timeout"]));
  expect(medusa.calls).toHaveLength(100);
  medusa.on("GET /store/orders/:id", [200, {}]);
  expect(await withOwnDeadline(() => request(ORDER))).toEqual({});
});

describe("an answer in a word", () => {
  it("is that word, and a page in its place an outage", async () => {
    medusa.on(
      "POST /word",
      [200, "OK"],
      [200, "<title>Welcome</title>"],
      [201, "Created"],
      [204, ""],
      REPLIES.notFound,
    );
    const ask = () => requestWord("OK", "/word", { method: "POST", headers: bearer("a.b.c") });
    expect(await ask()).toBe(true);
    expect(medusa.calls[0]?.headers.get("accept")).toBe("text/plain");
    expect(medusa.calls[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    for (const _ of [1, 2, 3]) expect((await failureOf(ask())).reason).toBe("malformed");
    expect(await ask()).toBe(false);
  });

  it("tells whether the backend is there at all", async () => {
    medusa.on("GET /health", [200, "OK"], [200, "<title>Welcome</title>"], [503, "OK"]);
    await requestWord("OK", "/health");
    await failureOf(requestWord("OK", "/health"));
    await failureOf(requestWord("OK", "/health"));
  });
});

it("an answer of another shape is no answer", async () => {
  expect(parse(z.object({ id: z.string() }), { id: "1", more: 2 })).toEqual({ id: "1" });
  expect((await failureOf((async () => parse(z.object({ id: z.string() }), {}))())).reason).toBe("malformed");
});
