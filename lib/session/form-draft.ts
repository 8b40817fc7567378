import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { answersForm } from "@/lib/http/request-facts";
import { ownCookie } from "./cookie";
import { seal, unseal } from "./seal";

const COOKIE = "_form_draft";

/** Long enough to load a page once, short enough to be no memory. */
const TTL = 60;

/** No longer than a page's of ours with the longest id. */
const PLAIN_PATH = /^\/[^;,\s]{0,200}$/;

const draftSchema = z.record(z.string(), z.string());

/** What was typed into a form, field by field. */
export type FormDraft = z.output<typeof draftSchema>;

/**
 * Keeps what was typed into a form that this build no longer answers, sealed, for the page it stands on and a minute.
 * @param path the page's own, as the browser has it; any that would end the cookie's attribute or fill it counts as "/"
 * @returns the cookie
 */
export async function toDraftCookie(typed: FormDraft, path: string) {
  const value = await seal(typed, env().sessionSecrets, TTL);
  // A ";" is legal in a path. Encoded, it would no longer be the path that the browser compares.
  const scope = PLAIN_PATH.test(path) ? path : "/";
  return ownCookie(COOKIE, value, TTL, scope);
}

/** @returns what was typed here into a form of another build; `null` where there was none, or once it was sent again */
export async function readDraft(): Promise<FormDraft | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  if (!sealed) return null;
  // A page that answers a form says itself what came of it.
  if (await answersForm()) return null;
  return unseal(sealed, draftSchema, env().sessionSecrets);
}
