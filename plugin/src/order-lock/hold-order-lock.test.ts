import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { orderInPath } from "./find-order-id";
import { holdOrderLock } from "./hold-order-lock";
import { withOrderLock } from "./with-order-lock";

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

const hold = holdOrderLock(orderInPath);
const scopeOf = () => aBackend().scope;
const request = (scope: ReturnType<typeof scopeOf>, id: string, method = "POST") =>
  ({ scope, method, params: { id } }) as unknown as MedusaRequest;
/** Lets everything happen that waits for nothing. */
const settle = () => new Promise(setImmediate);

describe("routes that change an order", () => {
  it("work on it one after the other", async () => {
    const scope = scopeOf();
    const steps: string[] = [];
    const [one, two] = [aResponse(), aResponse()];
    const first = hold(request(scope, "order_1"), one.response, () => steps.push("first"));
    const second = hold(request(scope, "order_1"), two.response, () => steps.push("second"));
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
    void hold(request(scope, "order_1"), aResponse().response, next);
    void hold(request(scope, "order_2"), aResponse().response, next);
    await settle();
    expect(next).toHaveBeenCalledTimes(2);
  });

  it("wait for the plugin's own changes of it, too", async () => {
    const { scope, locked } = aBackend();
    const next = vi.fn();
    const { response } = aResponse();
    let finish = () => {};
    const ours = withOrderLock(scope, "order_1", () => new Promise<void>((resolve) => (finish = resolve)));
    const turn = hold(request(scope, "order_1"), response, next);
    await settle();
    expect(next).not.toHaveBeenCalled();
    finish();
    await ours;
    await settle();
    expect(next).toHaveBeenCalledExactlyOnceWith();
    response.end();
    await turn;
    expect(locked).toEqual(["order-pages:order:order_1", "order-pages:order:order_1"]);
  });

  it("answer what they would have answered", async () => {
    const { response, ended } = aResponse();
    const next = vi.fn();
    const turn = hold(request(scopeOf(), "order_1"), response, next);
    await settle();
    expect(response.end("a body", "utf8")).toBe("ended");
    await turn;
    expect(ended).toEqual([[true, "a body", "utf8"]]);
    expect(next).toHaveBeenCalledExactlyOnceWith();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("free it after half a minute, should one hang", async () => {
    const scope = scopeOf();
    const next = vi.fn();
    const hanging = hold(request(scope, "order_1"), aResponse().response, next);
    const waiting = aResponse();
    const second = hold(request(scope, "order_1"), waiting.response, next);
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
});

it.each(["GET", "HEAD", "OPTIONS"])("a %s waits for nothing", async (method) => {
  const { scope, locked } = aBackend();
  const next = vi.fn();
  await hold(request(scope, "order_1", method), aResponse().response, next);
  expect(next).toHaveBeenCalledExactlyOnceWith();
  expect(locked).toEqual([]);
});

it("what is about no order waits for nothing", async () => {
  const { scope, locked } = aBackend();
  const next = vi.fn();
  await holdOrderLock(() => Promise.resolve(null))(request(scope, "order_1"), aResponse().response, next);
  expect(next).toHaveBeenCalledExactlyOnceWith();
  expect(locked).toEqual([]);
});

describe("where the lock itself fails", () => {
  const failing = (job: (key: string, work: () => Promise<unknown>) => Promise<unknown>) => {
    const backend = aBackend();
    vi.spyOn(backend.scope.resolve(Modules.LOCKING), "execute").mockImplementation(job as never);
    return backend;
  };

  it("a turn that does not come in time is Medusa's conflict", async () => {
    const { scope } = failing(() => Promise.reject(new Error("Timed-out acquiring lock.")));
    const next = vi.fn<(error?: unknown) => void>();
    await hold(request(scope, "order_1"), aResponse().response, next);
    expect(next).toHaveBeenCalledOnce();
    const [error] = next.mock.calls[0] ?? [];
    expect(error).toBeInstanceOf(MedusaError);
    expect(error).toMatchObject({ type: "conflict", message: expect.stringContaining("under way") });
  });

  it("an outage is no conflict", async () => {
    const outage = new Error("connect ECONNREFUSED");
    const { scope } = failing(() => Promise.reject(outage));
    const next = vi.fn();
    await hold(request(scope, "order_1"), aResponse().response, next);
    expect(next).toHaveBeenCalledExactlyOnceWith(outage);
  });

  it("after the route has answered, the log is told and nobody else", async () => {
    const { scope, logged } = failing(async (_key, work) => {
      await work();
      throw new Error("Lost the lock");
    });
    const { response } = aResponse();
    const next = vi.fn(() => void response.end());
    await hold(request(scope, "order_1"), response, next);
    expect(next).toHaveBeenCalledExactlyOnceWith();
    expect(logged).toEqual(["warn The lock of order order_1 did not end as it should: Lost the lock"]);
  });
});
