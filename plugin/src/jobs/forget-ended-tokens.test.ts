import { expect, it, vi } from "vitest";
import { ACCOUNTS } from "../modules/accounts";
import { aBackend } from "../test-support/container";
import { hoursAgo } from "../test-support/rows";
import forgetEndedTokens, { config } from "./forget-ended-tokens";

const later = new Date("2099-01-01T00:00:00Z");

it("forgets what has ended, and nothing else", async () => {
  const { scope, tables } = aBackend({
    RefreshedToken: [
      { id: "oprt_1", name: "authid_1@1", sign_in: "authid_1@0", ends_at: hoursAgo(1) },
      { id: "oprt_2", name: "authid_1@2", sign_in: "authid_1@0", ends_at: later },
    ],
    ResetLink: [
      { id: "oprl_1", auth_identity_id: "authid_1", expires_at: hoursAgo(1) },
      { id: "oprl_2", auth_identity_id: "authid_1", expires_at: later },
    ],
  });
  await forgetEndedTokens(scope);
  expect(tables.RefreshedToken?.map(({ id }) => id)).toEqual(["oprt_2"]);
  expect(tables.ResetLink?.map(({ id }) => id)).toEqual(["oprl_2"]);
  await forgetEndedTokens(scope);
  expect(tables.ResetLink).toHaveLength(1);
});

it("ends here where the database is gone", async () => {
  const { scope, logged } = aBackend();
  vi.spyOn(scope.resolve(ACCOUNTS), "listResetLinks" as never).mockRejectedValue(new Error("gone") as never);
  await forgetEndedTokens(scope);
  expect(logged).toEqual(["error order-pages: ended tokens could not be forgotten: gone"]);
});

it("comes by every hour", () => {
  expect(config).toEqual({ name: "order-pages-forget-ended-tokens", schedule: "17 * * * *" });
});
