import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { beforeEach, expect, it, vi } from "vitest";
import { hashLikeMedusa } from "./hash-like-medusa";

const scrypt = vi.hoisted(() => vi.fn());
vi.mock("node:crypto", async (importOriginal) => ({ ...(await importOriginal<object>()), scrypt }));

const shop = (modules: unknown) => ({ resolve: () => ({ modules }) }) as unknown as MedusaContainer;
const emailpass = (hashConfig: object) => ({
  [Modules.AUTH]: { options: { providers: [{ id: "google" }, { id: "emailpass", options: { hashConfig } }] } },
});

beforeEach(() => {
  scrypt.mockReset();
  scrypt.mockImplementation((...given: unknown[]) => (given.at(-1) as (error: null) => void)(null));
});

it.each([
  ["Medusa's own", undefined, { N: 32_768, r: 8, p: 1 }],
  ["Medusa's own", {}, { N: 32_768, r: 8, p: 1 }],
  ["Medusa's own", { [Modules.AUTH]: { options: { providers: "none" } } }, { N: 32_768, r: 8, p: 1 }],
  ["the shop's", emailpass({ logN: 16, r: 4, p: 2 }), { N: 65_536, r: 4, p: 2 }],
  ["the shop's", emailpass({ logN: 14 }), { N: 16_384, r: 8, p: 1 }],
])("hashes at %s cost: %j", async (_whose, modules, cost) => {
  await hashLikeMedusa(shop(modules), "a long secret");
  const [password, salt, length, options] = scrypt.mock.calls[0] ?? [];
  expect(password).toBe("a long secret");
  expect(salt).toHaveLength(32);
  expect(length).toBe(64);
  expect(options).toMatchObject(cost);
});

it("fails where the machine cannot", async () => {
  scrypt.mockImplementation((...given: unknown[]) => (given.at(-1) as (error: Error) => void)(new Error("no memory")));
  await expect(hashLikeMedusa(shop({}), "x")).rejects.toThrow("no memory");
});
