import "@/lib/test-support/browser";
import { describe, expect, it } from "vitest";
import { anotherBrowser, browser } from "@/lib/test-support/browser";
import { SECRET, setEnv } from "@/lib/test-support/env";
import { knownDevice, rememberDevice } from "./known-device";

const COOKIE = "_known_device";

describe("a device", () => {
  it("is known for what it has proven, and for nothing else", async () => {
    expect(await knownDevice("maya@example.com")).toBeNull();
    await rememberDevice("maya@example.com", "12");
    const device = await knownDevice("maya@example.com");
    expect(device).not.toBeNull();
    expect(await knownDevice("12")).toBe(device);
    expect(await knownDevice("13", "12")).toBe(device);
    expect(await knownDevice("13", "jan@example.com")).toBeNull();
  });

  it("keeps its name as it proves more, and forgets the oldest", async () => {
    await rememberDevice("maya@example.com");
    const device = await knownDevice("maya@example.com");
    for (let n = 0; n < 8; n++) await rememberDevice(`${n}`);
    expect(await knownDevice("7")).toBe(device);
    expect(await knownDevice("maya@example.com")).toBeNull();
  });

  it("forgets nothing for what it proves again", async () => {
    await rememberDevice("maya@example.com");
    for (let n = 0; n < 20; n++) await rememberDevice("12");
    const device = await knownDevice("12");
    expect(device).not.toBeNull();
    expect(await knownDevice("maya@example.com")).toBe(device);
    // Its place is among the newest again.
    await rememberDevice("maya@example.com");
    for (let n = 0; n < 7; n++) await rememberDevice(`later ${n}`);
    expect(await knownDevice("maya@example.com")).toBe(device);
    expect(await knownDevice("12")).toBeNull();
  });

  it("is another in another browser", async () => {
    await rememberDevice("12");
    const device = await knownDevice("12");
    anotherBrowser();
    expect(await knownDevice("12")).toBeNull();
    await rememberDevice("12");
    expect(await knownDevice("12")).not.toBe(device);
  });

  it("outlives a rotation of the secret, and ends with it", async () => {
    await rememberDevice("12");
    setEnv({ SESSION_SECRET: `a newer secret of thirty-two characters,${SECRET}` });
    expect(await knownDevice("12")).not.toBeNull();
    setEnv({ SESSION_SECRET: "a newer secret of thirty-two characters" });
    expect(await knownDevice("12")).toBeNull();
  });

  it("has a cookie that no script reads, that names nobody and that browsers have room for", async () => {
    for (let n = 0; n < 20; n++) await rememberDevice(`maya${n}@example.com`, `${n}`);
    const cookie = browser.cookies.get(COOKIE);
    expect(cookie).toMatchObject({ path: "/", httpOnly: true, sameSite: "lax" });
    expect(cookie?.value.length).toBeLessThan(1500);
    expect(cookie?.value).not.toContain("maya");
  });

  it.each(["", "rubbish", "Fe26.2**x"])("is unknown with %j for a cookie", async (value) => {
    browser.cookies.set(COOKIE, { name: COOKIE, value });
    expect(await knownDevice("12")).toBeNull();
  });
});
