import { afterEach, expect, it, vi } from "vitest";
import { setBrand } from "@/lib/brand/brand";
import { loadBrand } from "@/lib/brand/load";
import { brandFolder } from "@/lib/brand/test-support";
import { setEnv } from "@/lib/test-support/env";
import { store } from "./store";

vi.mock("@/lib/env", () => import("@/lib/test-support/env"));

afterEach(() => setBrand(null));

it("the brand's mailbox goes before the setting's, and the rest is the settings'", async () => {
  setEnv({ STORE_NAME: "Fjord & Field", SUPPORT_EMAIL: "setting@shop.example" });
  expect(store()).toMatchObject({ name: "Fjord & Field", supportEmail: "setting@shop.example" });
  setBrand(await loadBrand({ dir: brandFolder({ "brand.json": {} }), storeUrl: null }));
  expect(store().supportEmail).toBe("setting@shop.example");
  const support = { email: "brand@shop.example" };
  setBrand(await loadBrand({ dir: brandFolder({ "brand.json": { support } }), storeUrl: null }));
  expect(store()).toMatchObject({ name: "Fjord & Field", supportEmail: "brand@shop.example" });
});
