import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";
import { releaseEndedRenders } from "./release-renders";

const { abort } = AbortController.prototype;
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

afterEach(() => {
  AbortController.prototype.abort = abort;
});

/** Aborts as React does at a page's end, from a method of what ought to be let go. */
function endOfRender(reason?: () => unknown) {
  const controller = new AbortController();
  const page = {
    html: "a page",
    end() {
      controller.abort(reason?.());
    },
  };
  page.end();
  return { signal: controller.signal, page: new WeakRef(page) };
}

/** What a `WeakRef` names lives at least as long as the job that made it. */
async function collected({ page }: ReturnType<typeof endOfRender>): Promise<boolean> {
  await new Promise(setImmediate);
  collectGarbage();
  return page.deref() === undefined;
}

describe("releaseEndedRenders", () => {
  it("lets go of what a render held, though its signal is kept", async () => {
    releaseEndedRenders();
    const ended = endOfRender(() => new Error("This render completed."));
    expect(await collected(ended)).toBe(true);
    expect(ended.signal.reason).toMatchObject({ message: "This render completed." });
  });

  it("does so where Node makes the reason", async () => {
    releaseEndedRenders();
    const ended = endOfRender();
    expect(await collected(ended)).toBe(true);
    expect(ended.signal.reason).toMatchObject({ name: "AbortError" });
  });

  it("leaves any other reason as it is, and the stack readable", () => {
    releaseEndedRenders();
    expect(endOfRender(() => "enough").signal.reason).toBe("enough");
    expect(endOfRender(() => new Error("late")).signal.reason.stack).toContain("Error: late\n    at ");
  });

  it("is done once", () => {
    releaseEndedRenders();
    const once = AbortController.prototype.abort;
    releaseEndedRenders();
    expect(AbortController.prototype.abort).toBe(once);
  });
});
