import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const complete = {
  NODE_ENV: "production",
  MEDUSA_BACKEND_URL: "https://api.example.com/",
  MEDUSA_PUBLISHABLE_KEY: "pk_0123",
  SESSION_SECRET: "0123456789abcdef0123456789abcdef",
};

describe("the settings", () => {
  it("have defaults for all but four", () => {
    expect(parseEnv(complete)).toMatchObject({
      backendUrl: "https://api.example.com",
      publishableKey: "pk_0123",
      freshMinutes: 15,
      trustedProxyHops: 0,
      secretKey: null,
      redisUrl: null,
      store: { name: "Our shop", url: null, timeZone: "UTC", supportEmail: null },
    });
  });

  it("take an empty variable for one that was not set", () => {
    const empty = { STORE_URL: "", ORDER_FRESH_MINUTES: "", REDIS_URL: "", MEDUSA_API_VERSION: "" };
    expect(parseEnv({ ...complete, ...empty })).toEqual(parseEnv(complete));
  });

  it("accept the publishable key under the starter's name", () => {
    const { MEDUSA_PUBLISHABLE_KEY, ...rest } = complete;
    expect(parseEnv({ ...rest, NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: "pk_starter" }).publishableKey).toBe("pk_starter");
  });

  it("need no publishable key for Medusa v1", () => {
    const { MEDUSA_PUBLISHABLE_KEY, ...rest } = complete;
    expect(parseEnv({ ...rest, MEDUSA_API_VERSION: "1" })).toMatchObject({ apiVersion: "1", publishableKey: null });
    expect(parseEnv({ ...complete, MEDUSA_API_VERSION: "1" }).publishableKey).toBe("pk_0123");
  });

  it("turn freshness off with a zero", () => {
    expect(parseEnv({ ...complete, ORDER_FRESH_MINUTES: "0" }).freshMinutes).toBe(0);
  });

  it("read several secrets, newest first, and sign links with their own where there are any", () => {
    const [newer, older] = ["n".repeat(32), "o".repeat(32)];
    const read = parseEnv({ ...complete, SESSION_SECRET: `${newer}, ${older}` });
    expect(read.sessionSecrets).toEqual([newer, older]);
    expect(read.linkSecrets).toEqual([newer, older]);
    expect(parseEnv({ ...complete, ORDER_LINK_SECRET: older }).linkSecrets).toEqual([older]);
  });

  it.each([
    ["MEDUSA_BACKEND_URL", undefined],
    ["MEDUSA_BACKEND_URL", "localhost:9000"],
    ["MEDUSA_PUBLISHABLE_KEY", undefined],
    ["MEDUSA_PUBLISHABLE_KEY", "sk_not_for_here"],
    ["MEDUSA_SECRET_API_KEY", "pk_not_for_here"],
    ["MEDUSA_API_VERSION", "3"],
    ["SESSION_SECRET", undefined],
    ["SESSION_SECRET", "short"],
    ["SESSION_SECRET", `${complete.SESSION_SECRET},short`],
    ["STORE_URL", "javascript:alert(1)"],
    ["STORE_TIME_ZONE", "Mars/Olympus"],
    ["SUPPORT_EMAIL", "nobody"],
    ["ORDER_FRESH_MINUTES", "soon"],
    ["REDIS_URL", "http://cache"],
    ["TRUSTED_PROXY_HOPS", "-1"],
  ])("refuse %s = %j, and say which it is", (name, value) => {
    expect(() => parseEnv({ ...complete, [name]: value })).toThrow(name);
  });
});
