import { expect, it } from "vitest";
import { aBackend } from "../../test-support/container";
import { runMiddleware } from "../../test-support/run-middleware";
import { closeStockReturns } from "./close-stock-returns";

const asking = (options: Record<string, unknown>) =>
  runMiddleware(async (req, res, next) => closeStockReturns(req, res, next), aBackend({}, { options }).scope, {
    method: "POST",
  });

it("Medusa's own route of returns is open, unless the merchant closes it", async () => {
  expect(await asking({})).toBe("through");
  expect(await asking({ returns: { stockRoute: false } })).toMatchObject({ status: 403 });
});
