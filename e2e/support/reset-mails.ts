import { expect } from "@playwright/test";
import { mailsTo } from "../../scripts/lib/mails.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { until } from "../../scripts/lib/wait.mjs";
import type { Person } from "./accounts";
import { callBackend } from "./backend-call";
import type { Demo } from "./demo";

/** Asks the backend itself to mail a link to a new password, as anybody may. */
export async function askForReset(shop: Shop, email: string): Promise<void> {
  const body = { identifier: email };
  const answer = await callBackend(shop, "/auth/customer/emailpass/reset-password", { body });
  expect(answer.status).toBe(201);
}

/** The tokens of a mailbox's links, in the order in which they came; waits until there are so many. */
export async function resetTokens(demo: Demo, email: string, count = 1): Promise<string[]> {
  let tokens: string[] = [];
  const areThere = async () => {
    const mails = await mailsTo(demo.inbox, email);
    tokens = mails.flatMap(({ text }) => /\/account\/reset-password\?token=([\w.-]+)/.exec(text)?.[1] ?? []);
    return tokens.length >= count;
  };
  await until(areThere, { timeout: 20_000, every: 200 });
  return tokens;
}

/** Chooses a new password by a link's token, at the backend itself. */
export async function choosePassword(shop: Shop, token: string, password: string): Promise<number> {
  const answer = await callBackend(shop, "/auth/customer/emailpass/update", { token, body: { password } });
  return answer.status;
}

/** Has a mailbox's owner reset the password of its account. */
export async function resetByMail(
  { shop, demo }: { shop: Shop; demo: Demo },
  { email }: Pick<Person, "email">,
  password: string,
): Promise<void> {
  await askForReset(shop, email);
  const [token = ""] = await resetTokens(demo, email);
  expect(await choosePassword(shop, token, password)).toBe(200);
}
