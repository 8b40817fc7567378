import { afterEach, expect, it } from "vitest";
import { setBrand } from "@/lib/brand/brand";
import { loadBrand } from "@/lib/brand/load";
import { brandFolder, SVG } from "@/lib/brand/test-support";
import { GET } from "./route";

afterEach(() => setBrand(null));

const get = (file: string) => GET(new Request("http://shop.test/"), { params: Promise.resolve({ file }) });

it("serves a file of the brand for good, by itself, as what it is", async () => {
  const brand = await loadBrand({
    dir: brandFolder({ "brand.json": { icon: "icon.svg" }, "icon.svg": SVG }),
    storeUrl: null,
  });
  setBrand(brand);
  const response = await get(brand.icon?.href.split("/").at(-1) ?? "");
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(SVG);
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-type": "image/svg+xml",
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
});

it.each(["icon.svg", "brand.json", "../brand.json", "..%2Fbrand.json", "/etc/passwd", "", "__proto__"])(
  "does not know %j",
  async (name) => {
    expect((await get(name)).status).toBe(404);
    setBrand(
      await loadBrand({ dir: brandFolder({ "brand.json": { icon: "icon.svg" }, "icon.svg": SVG }), storeUrl: null }),
    );
    const response = await get(name);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
  },
);
