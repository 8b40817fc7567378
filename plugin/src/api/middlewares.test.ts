import { describe, expect, it, vi } from "vitest";
import { refuseEndedSessions } from "./accounts/refuse-ended-sessions";
import middlewares from "./middlewares";
import { oneTransferAtATime } from "./one-transfer-at-a-time";
import { ClaimBody } from "./store/order-pages/claims/validator";
import { LookupBody } from "./store/order-pages/lookup/validator";
import { ConfirmBody } from "./store/order-pages/mailbox/confirm/validator";
import { TransferBody } from "./store/order-pages/transfer/validator";

// What a middleware was made of, in place of the middleware.
vi.mock("@medusajs/framework/http", () => ({
  defineMiddlewares: (config: unknown) => config,
  authenticate: (actor: string, ways: string[]) => ({ actor, ways }),
  validateAndTransformBody: (schema: unknown) => ({ schema }),
  getAuthContextFromJwtToken: () => null,
  allowFields: (fields: string[]) => ({ fields }),
}));

// A tool that imports the file alone: no configuration has been read yet.
vi.mock("@medusajs/framework", () => ({ container: { hasRegistration: () => false } }));

interface Entry {
  readonly matcher: string;
  readonly method?: readonly string[];
  readonly middlewares: readonly unknown[];
}

const { routes } = middlewares as unknown as { routes: readonly Entry[] };

/** What stands before a route; as with Medusa, an entry also holds for what is below its path. */
const before = (method: string, path: string) =>
  routes
    .filter(({ matcher }) => path === matcher || path.startsWith(`${matcher}/`))
    .filter((entry) => entry.method?.includes(method) ?? true)
    .flatMap((entry) => entry.middlewares);

const hasFields = (one: unknown): one is { fields: string[] } =>
  typeof one === "object" && one !== null && "fields" in one;

const A_CUSTOMER = { actor: "customer", ways: ["session", "bearer"] };

describe("a signed-in customer is needed", () => {
  it.each([
    ["GET", "/store/order-pages/orders"],
    ["GET", "/store/order-pages/claims"],
    ["POST", "/store/order-pages/claims"],
    ["GET", "/store/order-pages/claims/offers"],
    ["POST", "/store/order-pages/claims/offers"],
    ["POST", "/store/order-pages/claims/:id/cancel"],
    ["POST", "/store/order-pages/claims/:id/mail"],
    ["POST", "/store/order-pages/mailbox/mail"],
    ["POST", "/store/order-pages/mailbox/confirm"],
    ["POST", "/store/order-pages/sign-out"],
    ["POST", "/store/order-pages/sign-out/everywhere"],
  ])("for %s %s, before anything is read of it", (method, path) => {
    const [first, ...more] = before(method, path);
    // A session that is over is taken away before it is asked for.
    expect(first).toBe(refuseEndedSessions);
    expect(more[0]).toEqual(A_CUSTOMER);
  });

  it.each([
    ["POST", "/store/order-pages/lookup"],
    ["POST", "/store/order-pages/transfer"],
    ["GET", "/store/order-pages"],
  ])("and not for %s %s, which guests ask", (method, path) => {
    expect(before(method, path)).not.toContainEqual(A_CUSTOMER);
  });
});

it.each([
  ["/store/order-pages/lookup", LookupBody],
  ["/store/order-pages/claims", ClaimBody],
  ["/store/order-pages/transfer", TransferBody],
  ["/store/order-pages/mailbox/confirm", ConfirmBody],
])("what is sent to %s is checked", (path, schema) => {
  expect(before("POST", path)).toContainEqual({ schema });
});

it.each(["request", "accept", "decline", "cancel"])("Medusa's own transfer/%s waits for its turn", (step) => {
  expect(before("POST", `/store/orders/:id/transfer/${step}`)).toContain(oneTransferAtATime);
  expect(before("POST", "/store/orders/:id")).not.toContain(oneTransferAtATime);
});

it("opens what an order's page shows, and nothing that a merchant writes for themselves", () => {
  const opened = before("GET", "/store/orders/:id").find(hasFields);
  expect(opened?.fields).toEqual(expect.arrayContaining(["canceled_at", "fulfillments.labels.tracking_number"]));
  expect(opened?.fields.filter((field) => /metadata|note|created_by|label_url|data/.test(field))).toEqual([]);
});

it.each([
  "/store/orders",
  "/store/customers/me",
  "/store/carts/:id",
  "/store/order-pages/orders",
  "/auth/token/refresh",
])("a session that is over is taken away before %s", (path) => {
  expect(before("POST", path)[0]).toBe(refuseEndedSessions);
});
