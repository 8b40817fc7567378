import { beforeEach, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { readCart } from "./cart";

const { retrieveCart } = vi.hoisted(() => ({ retrieveCart: vi.fn() }));
vi.mock("@/lib/medusa", () => ({ backend: () => ({ retrieveCart }) }));
vi.mock("@/lib/log", () => ({ log: { warn: vi.fn(), error: vi.fn() } }));

const CART = "cart_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
beforeEach(() => void retrieveCart.mockReset());

it("what can be no cart's id asks nobody", async () => {
  for (const id of ["", "cart_", "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1", `${CART}/complete`]) {
    expect(await readCart(id)).toEqual({ kind: "not_found" });
  }
  expect(retrieveCart).not.toHaveBeenCalled();
});

it("found, not found and an outage are three answers", async () => {
  retrieveCart
    .mockResolvedValueOnce({ state: "unpaid" })
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(new BackendUnavailable("failed"))
    .mockRejectedValueOnce(new Error("ours"));
  expect(await readCart(CART)).toEqual({ kind: "found", cart: { state: "unpaid" } });
  expect(await readCart(CART)).toEqual({ kind: "not_found" });
  expect(await readCart(CART)).toEqual({ kind: "outage", status: 503 });
  expect(await readCart(CART)).toEqual({ kind: "outage", status: 500 });
  expect(retrieveCart).toHaveBeenCalledWith(CART);
});
