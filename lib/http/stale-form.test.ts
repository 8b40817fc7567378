import "@/lib/test-support/browser";
import { NextRequest, NextResponse } from "next/server";
import { describe, expect, it } from "vitest";
import { toDraftCookie } from "@/lib/session/form-draft";
import { isOfAnotherBuild } from "./known-actions";
import { readPostedForm } from "./posted-form";
import { toStaleForm } from "./stale-form";

const OURS = "7f".padEnd(42, "0");
const THEIRS = "7f".padEnd(42, "1");
const isStale = (id: string) => isOfAnotherBuild(id, new Set([OURS]));
const readStaleForm = async (request: NextRequest) => toStaleForm(await readPostedForm(request), isStale);

function post(fields: Record<string, string | Blob>, headers: Record<string, string> = {}): NextRequest {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new NextRequest("http://shop.test/order/lookup", { method: "POST", body, headers });
}

const typed = { number: "12", email: "maya@example.com" };
const referTo = (id: string) => ({ $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }) });

describe("a form of another build", () => {
  it.each([
    ["by a reference", { ...referTo(THEIRS), "$ACTION_1:1": "[{}]", $ACTION_KEY: "k1" }],
    ["by its id alone", { [`$ACTION_ID_${THEIRS}`]: "" }],
  ])("is known %s, and what was typed is kept", async (_how, hidden) => {
    const found = await readStaleForm(post({ ...hidden, ...typed }));
    expect(found).toEqual({ typed, isScripted: false });
  });

  it("is known when Next's script sends it, whose names have a number before them", async () => {
    const fields = { _1_number: "12", _1_email: "maya@example.com", "0": '["$1","$K1"]' };
    const found = await readStaleForm(post(fields, { "next-action": THEIRS }));
    expect(found).toEqual({ typed, isScripted: true });
  });

  it("without fields keeps nothing", async () => {
    const request = new NextRequest("http://shop.test/", {
      method: "POST",
      body: "[]",
      headers: { "next-action": THEIRS, "content-type": "text/plain;charset=UTF-8" },
    });
    expect(await readStaleForm(request)).toEqual({ typed: {}, isScripted: true });
  });

  it("keeps no password, no proof, no file, nothing of Next's and nothing too long", async () => {
    const secret = {
      password: "p",
      newPassword: "p",
      proof: "x",
      resetToken: "x",
      _1_password: "p",
      "../x": "x",
      "": "x",
    };
    const found = await readStaleForm(
      post({ ...referTo(THEIRS), ...secret, email: "m".repeat(2_400), number: new Blob(["12"]) }),
    );
    expect(found?.typed).toEqual({ email: "m".repeat(2_000) });
  });
});

describe("what was typed is kept within bounds", () => {
  const keep = async (fields: Record<string, string>) =>
    (await readStaleForm(post({ ...referTo(THEIRS), ...fields })))?.typed ?? {};
  const letters = [..."abcdefghijklmno"];

  it("of ten fields", async () => {
    const fields = Object.fromEntries(letters.map((name) => [name, "x"]));
    expect(Object.keys(await keep(fields))).toEqual(letters.slice(0, 10));
  });

  it.each([
    ["long texts", letters.map((name) => [name, "x".repeat(320)])],
    ["texts of many bytes", letters.map((name) => [name, "注".repeat(320)])],
    ["texts that JSON makes longer", letters.map((name) => [name, "\u0001".repeat(320)])],
    ["long names", letters.map((name) => [name.repeat(1_000), "x"])],
  ])("of a cookie that browsers keep, with %s", async (_what, fields) => {
    const typed = await keep(Object.fromEntries(fields));
    expect(Object.keys(typed)).not.toEqual([]);
    const response = new NextResponse();
    response.cookies.set(await toDraftCookie(typed, `/order/${"x".repeat(190)}`));
    expect(response.headers.get("set-cookie")?.length).toBeLessThan(4_096);
  });

  it.each(["/order/1;Domain=example.com", "/order/1,2", `/${"x".repeat(300)}`])("of its page: not %s", async (path) => {
    expect(await toDraftCookie({}, path)).toMatchObject({ path: "/" });
    expect(await toDraftCookie({}, "/order/lookup")).toMatchObject({ path: "/order/lookup" });
  });
});

describe("every other request is left to Next", () => {
  it.each([
    ["a form of this build", post({ ...referTo(OURS), ...typed })],
    ["one of this build by id", post({ [`$ACTION_ID_${OURS}`]: "" })],
    ["a form without an action", post(typed)],
    ["what is no action's name", post({ $ACTION_ID___proto__: "", ...referTo("constructor") })],
    ["a reference to nothing", post({ $ACTION_REF_1: "", "$ACTION_1:0": "zzz" })],
    ["this build's script", post({ _1_number: "12" }, { "next-action": OURS })],
    ["rubbish of a script", post({ _1_number: "12" }, { "next-action": "../../x" })],
  ])("%s", async (_what, request) => {
    expect(await readStaleForm(request)).toBeNull();
  });

  it("a body that is cut off", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const request = new NextRequest("http://shop.test/", { method: "POST", body: "--x\r\ncut", headers });
    expect(await readStaleForm(request)).toBeNull();
  });

  it("a form sent as text, and all while the build's actions are not known", async () => {
    const request = new NextRequest("http://shop.test/", { method: "POST", body: "number=12" });
    expect(await readStaleForm(request)).toBeNull();
    expect(isOfAnotherBuild(THEIRS)).toBe(false);
    expect(isOfAnotherBuild(THEIRS, null)).toBe(false);
  });
});
