import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

const COOKIE = "_second_step";

/** Longer than Medusa waits for a code, which is five minutes unless the shop says otherwise: it says by itself when that is over. */
const TTL = 10 * 60;

const schema = z.object({
  pending: z.literal("code"),
  token: z.string(),
  challengeId: z.string(),
  methods: z.array(z.string()),
  /** What the sign-in was begun with, as typed. */
  email: z.string(),
});

/** A sign-in that waits for its second factor. */
export type SecondStep = z.output<typeof schema>;

/** Keeps a sign-in that is half done, sealed, for the page that asks for its code. */
export async function keepSecondStep(step: SecondStep): Promise<void> {
  (await cookies()).set(ownCookie(COOKIE, await seal(step, env().sessionSecrets, TTL), TTL));
}

/** @returns `null` where no sign-in of this browser waits for a code, or not any more */
export async function readSecondStep(): Promise<SecondStep | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  return sealed ? unseal(sealed, schema, env().sessionSecrets) : null;
}

export async function dropSecondStep(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
