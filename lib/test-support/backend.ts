import { beforeEach, vi } from "vitest";
import type { Backend } from "@/lib/medusa/backend";

let answers: Partial<Backend> = {};

/** Lets the shop's backend answer these questions of the test that runs; any other is a fault. */
export function setBackend(methods: Partial<Backend>): void {
  answers = methods;
}

vi.mock("@/lib/medusa", () => ({
  backend: () =>
    new Proxy(answers as Backend, {
      get: (known, name: keyof Backend) =>
        known[name] ??
        (async () => {
          throw new Error(`The test's backend was not expected to ${name}`);
        }),
    }),
}));

beforeEach(() => {
  answers = {};
});
