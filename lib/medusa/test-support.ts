import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";

const URL_OF_BACKEND = "http://medusa.test";

// The settings are read at the first call.
process.env.MEDUSA_BACKEND_URL = URL_OF_BACKEND;
process.env.MEDUSA_PUBLISHABLE_KEY = "pk_test";

/** The language that the tests' shopper reads: of a request, which these tests have none of. */
vi.mock("@/lib/i18n/server", () => ({ getLocale: async () => "de-AT" }));

/** A call as the fake backend saw it. */
export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What the fake backend answers: a status and a body, JSON where it is no text. */
export type FakeReply = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

type Answering = FakeReply | "breaks" | "hangs" | ((call: SeenCall) => FakeReply | Promise<FakeReply>);

/** Answers as Medusa and what stands before it give them. */
export const REPLIES = {
  notFound: [404, { type: "not_found", message: "Order with id: order_1 was not found" }],
  /** A gateway's own, all of which are outages. */
  gateway: [404, { message: "Application not found" }],
  guard: [401, { message: "Unauthorized" }],
  unauthorized: [401, { type: "unauthorized", message: "Invalid email or password" }],
  badKey: [400, { type: "not_allowed", message: "A valid publishable key is required to proceed with the request" }],
  unknownError: [500, { code: "unknown_error", type: "unknown_error", message: "An unknown error occurred." }],
} as const satisfies Record<string, FakeReply>;

/** What Medusa's router says of a path that it does not know. */
export function noSuchRoute({ method, path }: SeenCall): FakeReply {
  return [404, `<!DOCTYPE html>\n<html lang="en">\n<body>\n<pre>Cannot ${method} ${path}</pre>\n</body>\n</html>\n`];
}

/** The question about an order that nobody has, by which Medusa is told from what stands before it. */
export const NO_ORDER = `/store/orders/order_${"0".repeat(26)}`;

/**
 * A backend for the tests of one file. What a test does not make it answer is said as Medusa's router says it; an order that
 * nobody has is Medusa's own "not found".
 */
export function fakeBackend() {
  const server = setupServer();
  const calls: SeenCall[] = [];
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  beforeEach(() => {
    calls.length = 0;
    server.resetHandlers(
      http.get(`${URL_OF_BACKEND}${NO_ORDER}`, async ({ request }) => {
        await see(request);
        return toResponse(REPLIES.notFound);
      }),
      http.all(`${URL_OF_BACKEND}/*`, async ({ request }) => toResponse(noSuchRoute(await see(request)))),
    );
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  async function see(request: Request): Promise<SeenCall> {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.clone().text();
    const call: SeenCall = {
      method: request.method,
      path: pathname,
      search: decodeURIComponent(String(searchParams)),
      headers: request.headers,
      body: text === "" ? null : JSON.parse(text),
    };
    calls.push(call);
    return call;
  }

  return {
    calls,
    /** "GET /store/orders" of each call so far. */
    paths: () => calls.map(({ method, path }) => `${method} ${path}`),
    /**
     * Makes it answer calls to `route`, one after the other as given and then always the last.
     * @param route "GET /store/orders/:id"
     */
    on(route: string, ...answers: readonly [Answering, ...Answering[]]) {
      const [method = "", path = ""] = route.split(" ");
      const left = [...answers];
      const add = { GET: http.get, POST: http.post }[method] ?? http.all;
      server.use(
        add(`${URL_OF_BACKEND}${path}`, async ({ request }) => {
          const call = await see(request);
          const answer = left.length > 1 ? left.shift() : left[0];
          if (answer === "hangs") return new Promise<Response>(() => {});
          if (answer === undefined || answer === "breaks") return HttpResponse.error();
          return toResponse(typeof answer === "function" ? await answer(call) : answer);
        }),
      );
    },
  };
}

function toResponse([status, body, headers = {}]: FakeReply): Response {
  const init = { status, headers: { ...headers } };
  if (status === 204) return new HttpResponse(null, init);
  return typeof body === "string" ? new HttpResponse(body, init) : HttpResponse.json(body as object, init);
}

/** A token as it comes from Medusa, with what it says of itself; nobody here checks its signature. */
export const tokenOf = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.s`;

export const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
