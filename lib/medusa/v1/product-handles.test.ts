import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { fakeBackend, REPLIES } from "../test-support";
import { forgetProductHandles, productHandles } from "./product-handles";

vi.mock("@/lib/env", () => import("@/lib/test-support/env"));

const medusa = fakeBackend();
const shop = { MEDUSA_BACKEND_URL: "http://medusa.test" };
const order = { items: [{ variant_id: "variant_1" }, { variant_id: "variant_2" }, { variant_id: null }] };
const variants = [{ id: "variant_1", product: { handle: "mug" } }];

beforeEach(forgetProductHandles);
afterEach(() => setEnv());

describe("where the shop has pages of products", () => {
  beforeEach(() => setEnv({ ...shop, PRODUCT_URL: "/products/{handle}" }));

  it("they are named by what Medusa says of the variants, asked for once", async () => {
    medusa.on("GET /store/variants", [200, { variants }]);
    expect(await productHandles([order])).toEqual(new Map([["variant_1", "mug"]]));
    expect(await productHandles([order, order])).toEqual(new Map([["variant_1", "mug"]]));
    expect(medusa.calls.map(({ search }) => search)).toEqual(["ids=variant_1,variant_2&expand=product&limit=100"]);
  });

  it("a backend that does not tell leaves items without a link, and is asked again", async () => {
    medusa.on("GET /store/variants", REPLIES.unknownError, [200, { variants }]);
    expect(await productHandles([order])).toEqual(new Map());
    expect((await productHandles([order])).get("variant_1")).toBe("mug");
  });

  it("nothing is asked of what has no variant", async () => {
    expect(await productHandles([{ items: [{}] }, null])).toEqual(new Map());
    expect(medusa.calls).toEqual([]);
  });
});

it("nothing is asked where the shop has none", async () => {
  expect(await productHandles([order])).toEqual(new Map());
  expect(medusa.calls).toEqual([]);
});
