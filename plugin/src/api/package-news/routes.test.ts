import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { beforeEach, expect, it, vi } from "vitest";
import { type FakeShop, fakeShop } from "../../mail/test-support";
import { PACKAGE_NEWS } from "../../modules/package-news";
import { packageNewsRoutes } from "./routes";

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
});

/** Calls the middleware of one of the routes. @returns what Medusa's own route would be called with */
async function post(path: string, body: object | undefined, scope = shop.container) {
  const route = packageNewsRoutes.find(({ matcher }) => matcher === `/admin/orders/:id/fulfillments${path}`);
  const next = vi.fn();
  const params = { id: "order_1", ...(path === "" ? {} : { fulfillment_id: "ful_1" }) };
  const req = { scope, params, validatedBody: body } as unknown as MedusaRequest;
  for (const middleware of route?.middlewares ?? []) await middleware(req, {} as MedusaResponse, next);
  expect(next).toHaveBeenCalledExactlyOnceWith();
}

it("notes before a package is packed, shipped or handed over that its mail is wanted", async () => {
  await post("", {});
  await post("/:fulfillment_id/shipments", { no_notification: false });
  await post("/:fulfillment_id/mark-as-delivered", undefined);
  const wanted = { order_id: "order_1", is_wanted: true };
  expect(shop.tables.order_page_package_wish).toEqual([
    { ...wanted, fulfillment_id: null, template: "order-ready" },
    { ...wanted, fulfillment_id: "ful_1", template: "order-shipped" },
    { ...wanted, fulfillment_id: "ful_1", template: "order-delivered" },
  ]);
  for (const { method } of packageNewsRoutes) expect(method).toEqual(["POST"]);
});

it("notes that it is not", async () => {
  await post("/:fulfillment_id/shipments", { no_notification: true });
  expect(shop.tables.order_page_package_wish).toMatchObject([{ is_wanted: false }]);
});

it("keeps nobody from packing where it cannot be noted", async () => {
  const scope = {
    resolve: (name: string) => {
      if (name === PACKAGE_NEWS) throw new Error("no table for maya@example.com");
      return shop.container.resolve(name);
    },
  } as typeof shop.container;
  await post("", {}, scope);
  expect(shop.log).toEqual([{ level: "error", line: expect.stringContaining("order-ready") }]);
  expect(JSON.stringify(shop.log)).not.toContain("maya@");
});
