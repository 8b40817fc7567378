import { expect, it } from "vitest";
import { log } from "./log";

it("writes on each line whose it is, and nothing of the machine", () => {
  expect(log.bindings()).toEqual({ name: "order-pages" });
});
