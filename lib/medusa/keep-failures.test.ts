import { afterEach, expect, it } from "vitest";
import { keepFailure } from "./keep-failures";

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});

/** Puts a `fetch` in place as Next does: one that stands before the plain one, and names it. */
function putNextsFetch(status: number) {
  const asked: string[] = [];
  const answering = (who: string) => async () => {
    asked.push(who);
    return new Response("words", { status });
  };
  globalThis.fetch = Object.assign(answering("Next's"), { _nextOriginalFetch: answering("plain") });
  return asked;
}

const failing = async () => {
  const response = await fetch("http://backend.test/");
  if (!response.ok) throw new Error("as the SDK does");
};

it("asks past Next's own fetch, and keeps what was answered", async () => {
  const asked = putNextsFetch(404);
  expect(await keepFailure(failing)).toEqual({ status: 404, text: "words", date: null });
  expect(asked).toEqual(["plain"]);
});

it("leaves every other call to Next's", async () => {
  const asked = putNextsFetch(200);
  await keepFailure(failing);
  await fetch("http://elsewhere.test/");
  expect(asked).toEqual(["plain", "Next's"]);
});
