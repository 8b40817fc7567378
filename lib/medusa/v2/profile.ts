import "server-only";
import { z } from "zod";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request } from "../http";
import type { EmailChangeRequest, PasswordChange, Profile, ProfileDetails } from "../profile";
import { localeHeader } from "./locale-header";
import { withPlugin } from "./plugin";

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? "");
const details = { first_name: text, last_name: text, phone: text };
const profileAnswer = z.object({ profile: z.object({ ...details, has_password: z.boolean() }) });
const customerAnswer = z.object({ customer: z.object(details) });
const passwordAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("changed"), token: z.string().min(1) }),
  z.object({ outcome: z.enum(["wrong_password", "no_password"]) }),
]);
const emailAnswer = z.object({
  outcome: z.enum(["sent", "failed", "too_often", "same", "unproven", "wrong_password", "no_password"]),
});
const confirmAnswer = z.object({ outcome: z.enum(["changed", "refused"]) });

/** See `Backend.readProfile`. A stock backend changes neither a password by the one before nor an email. */
export async function readProfile(token: string): Promise<Profile | null> {
  return withPlugin(
    "profile",
    async () => {
      const answer = await ofCustomer("GET", "/store/order-pages/profile", token);
      if (answer === null) return null;
      const { has_password, ...names } = parse(profileAnswer, answer).profile;
      return toProfile(names, has_password);
    },
    async () => {
      const query = { fields: "id,first_name,last_name,phone" };
      const answer = await request("/store/customers/me", { query, headers: bearer(token), absent: TOKEN_REFUSED });
      return answer === null ? null : toProfile(parse(customerAnswer, answer).customer, false);
    },
  );
}

function toProfile(names: z.output<typeof customerAnswer>["customer"], hasPassword: boolean): Profile {
  const { first_name: firstName, last_name: lastName, phone } = names;
  return { firstName, lastName, phone, canChange: { password: hasPassword, email: hasPassword } };
}

/** See `Backend.changeDetails`. */
export async function changeDetails(token: string, { firstName, lastName, phone }: ProfileDetails): Promise<boolean> {
  const body = { first_name: firstName, last_name: lastName || null, phone: phone || null };
  return (await ofCustomer("POST", "/store/customers/me", token, body)) !== null;
}

/** See `Backend.changePassword`. */
export async function changePassword(
  token: string,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<PasswordChange | null> {
  const answer = await askPlugin("password", token, { current_password: current, new_password: next });
  if (answer === null) return null;
  const change = parse(passwordAnswer, answer);
  switch (change.outcome) {
    case "changed":
      return { token: change.token };
    case "wrong_password":
      return { refused: "wrongCurrentPassword" };
    case "no_password":
      return null;
  }
}

/** See `Backend.requestEmailChange`. */
export async function requestEmailChange(
  token: string,
  asked: { readonly email: string; readonly password: string },
): Promise<EmailChangeRequest | null> {
  const answer = await askPlugin("email", token, asked);
  const outcome = answer === null ? "no_password" : parse(emailAnswer, answer).outcome;
  return outcome === "no_password" ? null : outcome;
}

/** See `Backend.confirmEmailChange`. */
export async function confirmEmailChange(token: string, proof: string): Promise<boolean> {
  const answer = await askPlugin("email/confirm", token, { token: proof });
  return answer !== null && parse(confirmAnswer, answer).outcome === "changed";
}

/** One of the plugin's changes; a stock backend makes none. */
const askPlugin = (path: string, token: string, body: object): Promise<unknown> =>
  withPlugin(
    "profile",
    async () => ofCustomer("POST", `/store/order-pages/profile/${path}`, token, body, await localeHeader()),
    async () => null,
  );

const ofCustomer = (
  method: "GET" | "POST",
  path: string,
  token: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<unknown> =>
  request(path, {
    method,
    headers: { ...bearer(token), ...headers },
    absent: TOKEN_REFUSED,
    ...(body === undefined ? {} : { body }),
  });
