import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { logged } from "@/lib/test-support/log";
import { Problems } from "./brand-problems";
import { BrandFolder } from "./folder";
import { readSlot } from "./slots";
import { brandFolder } from "./test-support";

const URL = "https://shop.example/fragments/header.html";
const FIVE_MINUTES = 5 * 60_000;
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal("fetch", fetched);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const html = (text: string, init: ResponseInit = {}) =>
  new Response(text, { headers: { "content-type": "text/html; charset=utf-8" }, ...init });

const read = () => readFrom(URL, null, []);

async function readFrom(from: string, storeUrl: string | null, origins: readonly string[]) {
  const problems = new Problems();
  const folder = await BrandFolder.open(brandFolder({}), problems);
  if (!folder) throw new Error("no folder");
  const slot = await readSlot({ name: "header", from, storeUrl, origins }, folder, problems);
  expect(problems.all).toEqual([]);
  return slot;
}

it("is asked for at the start and again in the background, and the last good answer stays", async () => {
  fetched.mockResolvedValueOnce(html('<a href="../new">New</a>'));
  const slot = await read();
  expect(slot?.html).toBe('<a href="https://shop.example/new" rel="noopener">New</a>');

  fetched.mockResolvedValueOnce(html("", { status: 500 }));
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  fetched.mockRejectedValueOnce(new Error("down"));
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(slot?.html).toContain("New");
  expect(logged).toEqual([expect.stringContaining('"reason":"answers 500"')]);

  fetched.mockResolvedValueOnce(html("<p>Sale</p>"));
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(slot?.html).toBe("<p>Sale</p>");
  expect(logged.at(-1)).toContain("is fetched again");
});

it("paths are the shop's, also where the markup comes from a server of its network", async () => {
  fetched.mockResolvedValueOnce(html('<a href="/new">New</a>'));
  const slot = await readFrom("http://storefront:3000/header", "https://other.example/de", ["https://other.example"]);
  expect(slot?.html).toBe('<a href="https://other.example/new" rel="noopener">New</a>');
});

it.each<[string, () => Response, string]>([
  ["an error", () => html("x", { status: 404 }), "answers 404"],
  ["no HTML", () => Response.json({}), "is no text/html"],
  ["too much", () => html("x".repeat(70_000)), "is too long"],
  ["nothing to show", () => html("<script>1</script>"), "has nothing in it that may be shown"],
])("%s stops no start: our own header stays", async (_what, answer, reason) => {
  fetched.mockResolvedValueOnce(answer());
  expect(await read()).toEqual({ html: null });
  expect(logged).toEqual([expect.stringContaining(reason)]);
});

it("does not wait for a shop that does not answer", async () => {
  fetched.mockResolvedValueOnce(html("<p>x</p>"));
  const timeout = vi.spyOn(AbortSignal, "timeout");
  await read();
  expect(timeout).toHaveBeenCalledWith(3_000);
  expect(fetched.mock.calls[0]?.[1]?.signal).toBe(timeout.mock.results[0]?.value);
});
