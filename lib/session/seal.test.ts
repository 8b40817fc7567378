import { createHmac, hkdfSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seal, unseal } from "./seal";
import { sealKeys } from "./seal-keys";

const SECRET = "a secret of at least thirty-two characters";
const hex = (key: Uint8Array) => Buffer.from(key).toString("hex");

describe("the keys of a seal", () => {
  it("are two of 32 bytes, derived by HKDF for their purpose: another derivation would sign everybody out", () => {
    const { encryption, integrity } = sealKeys(SECRET);
    const derived = (purpose: string) => hex(new Uint8Array(hkdfSync("sha256", SECRET, "", purpose, 32)));
    expect(hex(encryption)).toBe(derived("order-pages cookie encryption"));
    expect(hex(integrity)).toBe(derived("order-pages cookie integrity"));
    expect(hex(encryption)).not.toBe(hex(integrity));
  });

  it("are another secret's no more", () => {
    expect(hex(sealKeys(SECRET).encryption)).not.toBe(hex(sealKeys(`${SECRET}.`).encryption));
    expect(hex(sealKeys(SECRET).encryption)).not.toBe(createHmac("sha256", SECRET).digest("hex"));
  });
});

describe("a seal", () => {
  it("is made with the newest secret", async () => {
    const sealed = await seal("text", [SECRET, "an older secret of thirty-two characters"], 60);
    expect(await unseal(sealed, z.string(), [SECRET])).toBe("text");
    expect(await unseal(sealed, z.string(), ["an older secret of thirty-two characters"])).toBeNull();
  });

  it("is never made without a secret", () => {
    expect(() => seal("text", [], 60)).toThrow("no secret");
    expect(() => seal("text", [""], 60)).toThrow("no secret");
  });

  it("opens with no secret at all to nobody", async () => {
    expect(await unseal(await seal("text", [SECRET], 60), z.string(), [])).toBeNull();
  });

  it("may hold nothing, and is then told from one that is not ours", async () => {
    const anything = z.object({ kind: z.null() });
    expect(await unseal(await seal({ kind: null }, [SECRET], 60), anything, [SECRET])).toEqual({ kind: null });
    expect(await unseal("Fe26.2***", z.unknown().nullable(), [SECRET])).toBeNull();
  });
});
