import { NextRequest } from "next/server";
import { beforeEach, expect, it, vi } from "vitest";
import { GET } from "./route";

const { keepMailboxProof, keepConfirmationCode } = vi.hoisted(() => ({
  keepMailboxProof: vi.fn(),
  keepConfirmationCode: vi.fn(),
}));
vi.mock("@/lib/session/mailbox-proof", () => ({ keepMailboxProof }));
vi.mock("@/lib/session/confirmation-code", () => ({ keepConfirmationCode }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(path);
  },
}));

const open = (query: string) => GET(new NextRequest(`http://shop.test/account/confirm-email/open${query}`));

beforeEach(() => {
  keepMailboxProof.mockReset();
  keepConfirmationCode.mockReset();
});

it("a mailed link's token leaves the address at once", async () => {
  await expect(open("?token=a.1.c")).rejects.toThrow(/^\/account\/confirm-email$/);
  expect(keepMailboxProof).toHaveBeenCalledExactlyOnceWith("a.1.c");
});

it("Medusa's code leaves it, too, and waits for the sign-in that it belongs to", async () => {
  await expect(open("?code=a-Code_1")).rejects.toThrow(/^\/account\/login\?confirm=1$/);
  expect(keepConfirmationCode).toHaveBeenCalledExactlyOnceWith("a-Code_1");
});

it.each(["", "?token=", "?token=a%0Ab", "?token=a&token=b", `?token=${"a".repeat(2001)}`, "?code=", "?code=a&code=b"])(
  "%s is no token, and leads to the same page",
  async (query) => {
    await expect(open(query)).rejects.toThrow(/^\/account\/confirm-email$/);
    expect(keepMailboxProof).not.toHaveBeenCalled();
    expect(keepConfirmationCode).not.toHaveBeenCalled();
  },
);
