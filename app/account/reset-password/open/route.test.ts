import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { GET } from "./route";

const { keepResetProof } = vi.hoisted(() => ({ keepResetProof: vi.fn() }));
vi.mock("@/lib/session/reset-proof", () => ({ keepResetProof }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(path);
  },
}));

const open = (query: string) => GET(new NextRequest(`http://shop.test/account/reset-password/open${query}`));

beforeEach(() => void keepResetProof.mockReset());

it("a mailed link's token leaves the address at once", async () => {
  await expect(open("?token=a.b.c")).rejects.toThrow(/^\/account\/reset-password$/);
  expect(keepResetProof).toHaveBeenCalledExactlyOnceWith("a.b.c");
});

it.each(["", "?token=", "?token=a%0Ab", "?token=a&token=b", `?token=${"a".repeat(2001)}`])(
  "%s is no token, and leads to the same page",
  async (query) => {
    await expect(open(query)).rejects.toThrow(/^\/account\/reset-password$/);
    expect(keepResetProof).not.toHaveBeenCalled();
  },
);
