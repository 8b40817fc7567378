import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { GET } from "./route";

const { keepEmailChangeProof } = vi.hoisted(() => ({ keepEmailChangeProof: vi.fn() }));
vi.mock("@/lib/session/email-change-proof", () => ({ keepEmailChangeProof }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(path);
  },
}));

const open = (query: string) => GET(new NextRequest(`http://shop.test/account/change-email/open${query}`));

beforeEach(() => void keepEmailChangeProof.mockReset());

it("a mailed link's token leaves the address at once", async () => {
  await expect(open("?token=a.1.c")).rejects.toThrow(/^\/account\/change-email$/);
  expect(keepEmailChangeProof).toHaveBeenCalledExactlyOnceWith("a.1.c");
});

it.each(["", "?token=", "?token=a%0Ab", "?token=a&token=b", `?token=${"a".repeat(2001)}`])(
  "%s is no token, and leads to the same page",
  async (query) => {
    await expect(open(query)).rejects.toThrow(/^\/account\/change-email$/);
    expect(keepEmailChangeProof).not.toHaveBeenCalled();
  },
);
