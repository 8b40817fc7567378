import { afterEach, expect, it, vi } from "vitest";
import { setBrand } from "@/lib/brand/brand";
import { loadBrand } from "@/lib/brand/load";
import { brandFolder } from "@/lib/brand/test-support";
import { setEnv } from "@/lib/test-support/env";
import { supportEmail } from "./support-email";

vi.mock("@/lib/env", () => import("@/lib/test-support/env"));

afterEach(() => setBrand(null));

const setSupport = async (support: Record<string, string>) =>
  setBrand(await loadBrand({ dir: brandFolder({ "brand.json": { support } }), storeUrl: null }));

it("is the brand's before the setting's", async () => {
  setEnv();
  expect(supportEmail()).toBeNull();
  setEnv({ SUPPORT_EMAIL: "setting@shop.example" });
  expect(supportEmail()).toBe("setting@shop.example");
  await setSupport({ phone: "+47 22 12 34 56" });
  expect(supportEmail()).toBe("setting@shop.example");
  await setSupport({ email: "brand@shop.example" });
  expect(supportEmail()).toBe("brand@shop.example");
});
