import { describe, expect, it, vi } from "vitest";
import { answerOwnOrders } from "./accounts/answer-own-orders";
import { refuseEndedSessions } from "./accounts/refuse-ended-sessions";
import { acceptTransfer, cancelTransfer, declineTransfer, requestTransfer } from "./claims/transfer-routes";
import { AnswerTransferBody, RequestTransferBody } from "./claims/validators";
import { refuseMalformedPath, refuseUnreadable } from "./front-door/refuse-unreadable";
import middlewares from "./middlewares";
import { lockCart, lockCollection, lockLeanCart, lockNewCollection } from "./read-lock/lock-carts";
import { lockLeanOrder, lockOrder, lockReturn } from "./read-lock/lock-orders";
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

/** What fields an answer may have is no question about who asks. */
const isAllowedFields = (middleware: unknown): middleware is { fields: string[] } =>
  typeof middleware === "object" && middleware !== null && "fields" in middleware;

/** What cannot be read is refused, and a session that is over taken away, before anything is asked for; the list's own passes what is below it. */
const AHEAD_OF_ALL: readonly unknown[] = [refuseUnreadable, refuseMalformedPath, refuseEndedSessions, answerOwnOrders];

const A_CUSTOMER = { actor: "customer", ways: ["session", "bearer"] };

describe("a signed-in customer is needed", () => {
  it.each([
    ["GET", "/store/order-pages/orders"],
    ["GET", "/store/order-pages/claims"],
    ["POST", "/store/order-pages/claims"],
    ["GET", "/store/order-pages/claims/claimable"],
    ["POST", "/store/order-pages/claims/claimable"],
    ["POST", "/store/order-pages/claims/:id/cancel"],
    ["POST", "/store/order-pages/claims/:id/mail"],
    ["POST", "/store/orders/:id/transfer/request"],
    ["POST", "/store/orders/:id/transfer/cancel"],
    ["POST", "/store/order-pages/mailbox/mail"],
    ["POST", "/store/order-pages/mailbox/confirm"],
    ["POST", "/store/order-pages/language"],
    ["POST", "/store/order-pages/sign-out"],
    ["POST", "/store/order-pages/sign-out/everywhere"],
  ])("for %s %s, before anything is read of it", (method, path) => {
    const asked = before(method, path).filter((one) => !AHEAD_OF_ALL.includes(one) && !isAllowedFields(one));
    expect(asked[0]).toEqual(A_CUSTOMER);
  });

  it.each([
    ["POST", "/store/order-pages/lookup"],
    ["POST", "/store/order-pages/transfer"],
    ["POST", "/store/orders/:id/transfer/accept"],
    ["POST", "/store/orders/:id/transfer/decline"],
    ["GET", "/store/order-pages"],
  ])("and not for %s %s, which guests ask", (method, path) => {
    expect(before(method, path)).not.toContainEqual(A_CUSTOMER);
  });
});

it.each(["/lookup", "/lookup/mail", "/orders", "/orders/:id", "/carts/:id", "/claims/:id/mail", "/transfer"])(
  "what cannot be read is refused before anything else of %s",
  (path) => {
    expect(before("POST", `/store/order-pages${path}`)[0]).toBe(refuseUnreadable);
  },
);

it.each([
  ["/store/order-pages/lookup", LookupBody],
  ["/store/order-pages/lookup/mail", LookupBody],
  ["/store/order-pages/claims", ClaimBody],
  ["/store/order-pages/transfer", TransferBody],
  ["/store/orders/:id/transfer/request", RequestTransferBody],
  ["/store/orders/:id/transfer/accept", AnswerTransferBody],
  ["/store/orders/:id/transfer/decline", AnswerTransferBody],
  ["/store/order-pages/mailbox/confirm", ConfirmBody],
])("what is sent to %s is checked", (path, schema) => {
  expect(before("POST", path)).toContainEqual({ schema });
});

it.each([
  ["request", requestTransfer],
  ["cancel", cancelTransfer],
  ["accept", acceptTransfer],
  ["decline", declineTransfer],
])("Medusa's own transfer/%s is answered here, after everything else", (step, answer) => {
  expect(before("POST", `/store/orders/:id/transfer/${step}`).at(-1)).toBe(answer);
});

it.each([
  ["GET", "/store/orders/:id", lockOrder],
  ["POST", "/store/returns", lockReturn],
  ["GET", "/store/carts/:id", lockCart],
  ["POST", "/store/carts/:id/complete", lockCart],
  ["DELETE", "/store/carts/:id/line-items/:line_id", lockCart],
  ["POST", "/store/payment-collections", lockNewCollection],
  ["POST", "/store/payment-collections/:id/payment-sessions", lockCollection],
  ["GET", "/store/order-pages/orders/:id", lockLeanOrder],
  ["GET", "/store/order-pages/carts/:id", lockLeanCart],
])("%s %s is locked", (method, path, lock) => {
  expect(before(method, path)).toContain(lock);
});

it("opens what an order's page shows, and nothing that a merchant writes for themselves", () => {
  const opened = before("GET", "/store/orders/:id").find(isAllowedFields);
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
  const frontDoor: readonly unknown[] = [refuseUnreadable, refuseMalformedPath];
  expect(before("POST", path).filter((one) => !frontDoor.includes(one))[0]).toBe(refuseEndedSessions);
});
