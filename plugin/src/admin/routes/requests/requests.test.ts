import { afterEach, expect, it, vi } from "vitest";
import { listRequests } from "./requests";

afterEach(() => void vi.unstubAllGlobals());

/** A backend that has so many requests, and answers pages of them. */
function backendOf(count: number): void {
  vi.stubGlobal("fetch", async (url: string) => {
    const { searchParams } = new URL(url, "http://backend.test");
    const [limit, offset] = [Number(searchParams.get("limit")), Number(searchParams.get("offset"))];
    const ids = Array.from({ length: count }, (_, n) => ({ id: `opreq_${n}` }));
    return Response.json({ requests: ids.slice(offset, offset + limit) });
  });
}

it.each([0, 3, 200, 450])("lists all of %i requests, the oldest too", async (count) => {
  backendOf(count);
  const listed = await listRequests();
  expect(listed).toHaveLength(count);
  expect(listed.at(-1)?.id).toBe(count === 0 ? undefined : `opreq_${count - 1}`);
});

it("fails where the backend does", async () => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 500 }));
  await expect(listRequests()).rejects.toThrow("The list answered 500");
});
