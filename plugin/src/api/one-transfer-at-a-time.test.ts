import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { oneTransferAtATime } from "./one-transfer-at-a-time";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A response that remembers what it was ended with. */
function aResponse() {
  const ended: unknown[][] = [];
  const response = {
    end(this: unknown, ...given: unknown[]) {
      ended.push([this === response, ...given]);
      return "ended";
    },
  };
  return { response: response as unknown as MedusaResponse, ended };
}

const scopeOf = () => aBackend().scope;
const request = (scope: ReturnType<typeof scopeOf>, id?: string) =>
  ({ scope, params: id === undefined ? {} : { id } }) as unknown as MedusaRequest;
/** Lets everything happen that waits for nothing. */
const settle = () => new Promise(setImmediate);

describe("Medusa's own transfer routes", () => {
  it("work on an order one after the other", async () => {
    const scope = scopeOf();
    const steps: string[] = [];
    const [one, two] = [aResponse(), aResponse()];
    const first = oneTransferAtATime(request(scope, "order_1"), one.response, () => steps.push("first"));
    const second = oneTransferAtATime(request(scope, "order_1"), two.response, () => steps.push("second"));
    await settle();
    expect(steps).toEqual(["first"]);
    one.response.end("answer");
    await first;
    await settle();
    expect(steps).toEqual(["first", "second"]);
    two.response.end();
    await second;
  });

  it("do not wait for another order's", async () => {
    const scope = scopeOf();
    const next = vi.fn();
    void oneTransferAtATime(request(scope, "order_1"), aResponse().response, next);
    void oneTransferAtATime(request(scope, "order_2"), aResponse().response, next);
    await settle();
    expect(next).toHaveBeenCalledTimes(2);
  });

  it("wait for the plugin's own changes of the order, too", async () => {
    const { scope, locked } = aBackend();
    const { response } = aResponse();
    const turn = oneTransferAtATime(request(scope, "order_1"), response, () => response.end());
    await turn;
    expect(locked).toEqual(["order-pages:order:order_1"]);
  });

  it("answer what they would have answered", async () => {
    const { response, ended } = aResponse();
    const next = vi.fn();
    const turn = oneTransferAtATime(request(scopeOf(), "order_1"), response, next);
    await settle();
    expect(response.end("a body", "utf8")).toBe("ended");
    await turn;
    expect(ended).toEqual([[true, "a body", "utf8"]]);
    expect(next).toHaveBeenCalledExactlyOnceWith();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("free the order after half a minute, should one hang", async () => {
    const scope = scopeOf();
    const next = vi.fn();
    const hanging = oneTransferAtATime(request(scope, "order_1"), aResponse().response, next);
    const waiting = aResponse();
    const second = oneTransferAtATime(request(scope, "order_1"), waiting.response, next);
    await settle();
    vi.advanceTimersByTime(29_999);
    await settle();
    expect(next).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1);
    await hanging;
    await settle();
    expect(next).toHaveBeenCalledTimes(2);
    waiting.response.end();
    await second;
  });

  it("answer that another change is under way where the turn does not come in time", async () => {
    const scope = scopeOf();
    vi.spyOn(scope.resolve(Modules.LOCKING), "execute").mockRejectedValue(new Error("Timed-out acquiring lock."));
    const next = vi.fn<(error?: unknown) => void>();
    await oneTransferAtATime(request(scope, "order_1"), aResponse().response, next);
    expect(next).toHaveBeenCalledOnce();
    const [error] = next.mock.calls[0] ?? [];
    expect(error).toBeInstanceOf(MedusaError);
    expect(error).toMatchObject({ type: "conflict", message: expect.stringContaining("under way") });
  });

  it("fail as they would have failed", async () => {
    const next = vi.fn((error?: unknown) => {
      if (!error) throw new Error("The route failed");
    });
    const turn = oneTransferAtATime(request(scopeOf(), "order_1"), aResponse().response, next);
    await expect(turn).rejects.toThrow("The route failed");
    expect(next).toHaveBeenCalledExactlyOnceWith();
  });
});
