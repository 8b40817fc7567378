import { expect, it } from "vitest";
import { hasEmailProvider } from "./has-email-provider";

const modules = (options?: object) => ({ modules: { notification: { options } } }) as never;

it.each([
  [
    {
      providers: [
        { id: "local", options: { channels: ["feed"] } },
        { id: "smtp", options: { channels: ["email"] } },
      ],
    },
  ],
  [{ providers: [], cloud: { api_key: "k", endpoint: "https://cloud.example", environment_handle: "e" } }],
])("mails are sent with %j", (options) => {
  expect(hasEmailProvider(modules(options))).toBe(true);
});

it.each([
  [undefined],
  [{}],
  [{ providers: [] }],
  [{ providers: [{ id: "x" }, { options: { channels: ["feed"] } }] }],
  [{ cloud: {} }],
])("none are with %j", (options) => {
  expect(hasEmailProvider(modules(options))).toBe(false);
});

it("none are without a notification module", () => {
  expect(hasEmailProvider({} as never)).toBe(false);
  expect(hasEmailProvider({ modules: { notification: false } } as never)).toBe(false);
});
