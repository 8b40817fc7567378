import { beforeEach, describe, expect, it, vi } from "vitest";
import { LOCALE_KEY, rememberLocale } from "../../accounts/locale";
import { CONTEXT, proven, runMiddleware, tokenOf } from "../../test-support/account-requests";
import { keepLocaleInMetadata } from "./keep-locale-in-metadata";
import { rememberLocaleOfSession, rememberLocaleOfSignIn } from "./remember-locale";

vi.mock("../../accounts/locale", async (original) => ({
  ...(await original<typeof import("../../accounts/locale")>()),
  rememberLocale: vi.fn(async () => {}),
}));

beforeEach(() => void vi.mocked(rememberLocale).mockClear());

const GERMAN = { "x-medusa-locale": "de-CH" };
const NONSENSE = { "x-medusa-locale": "de, en;q=0.1\n" };

describe("the language of an account is", () => {
  it("that of its own session's requests", async () => {
    const backend = proven();
    expect(
      (await runMiddleware(rememberLocaleOfSession, backend, { auth_context: CONTEXT, headers: GERMAN })).hasPassed,
    ).toBe(true);
    expect(rememberLocale).toHaveBeenCalledExactlyOnceWith(backend.scope, "cus_1", "de-CH");
  });

  it("that of whoever has signed in, by the token that Medusa answers", async () => {
    const backend = proven();
    const answer = { token: tokenOf() };
    expect((await runMiddleware(rememberLocaleOfSignIn, backend, { headers: GERMAN }, { answer })).told).toEqual(
      answer,
    );
    expect(rememberLocale).toHaveBeenCalledExactlyOnceWith(backend.scope, "cus_1", "de-CH");
  });

  it.each([
    ["a guest's", rememberLocaleOfSession, { headers: GERMAN }, {}],
    ["nonsense", rememberLocaleOfSession, { headers: NONSENSE, auth_context: CONTEXT }, {}],
    ["nothing", rememberLocaleOfSession, { auth_context: CONTEXT }, {}],
    [
      "a failed sign-in's",
      rememberLocaleOfSignIn,
      { headers: GERMAN },
      { answer: { type: "unauthorized" }, status: 401 },
    ],
    ["a forged token's", rememberLocaleOfSignIn, { headers: GERMAN }, { answer: { token: `${tokenOf()}x` } }],
    [
      "of an identity without a customer",
      rememberLocaleOfSignIn,
      { headers: GERMAN },
      { answer: { token: tokenOf({ actor_id: "" }) } },
    ],
    ["nonsense at a sign-in", rememberLocaleOfSignIn, { headers: NONSENSE }, { answer: { token: tokenOf() } }],
  ])("not %s", async (_what, middleware, asked, route) => {
    await runMiddleware(middleware, proven(), asked, route);
    expect(rememberLocale).not.toHaveBeenCalled();
  });
});

it.each([
  [{ entity_id: "a@b.c" }, GERMAN, { entity_id: "a@b.c", metadata: { [LOCALE_KEY]: "de-CH" } }],
  [{ metadata: { from: "app" } }, GERMAN, { metadata: { from: "app", [LOCALE_KEY]: "de-CH" } }],
  // What is wrong stays as it is, for Medusa to refuse.
  [{ metadata: "wrong" }, GERMAN, { metadata: "wrong" }],
  [{ entity_id: "a@b.c" }, NONSENSE, { entity_id: "a@b.c" }],
])("a verification of %j hands the language on", async (body, headers, expected) => {
  expect((await runMiddleware(keepLocaleInMetadata, proven(), { body, headers })).req.body).toEqual(expected);
});
