import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { choiceCookie } from "@/lib/i18n/language-cookie";
import { readerHeaders } from "@/lib/i18n/reading";
import { switchedPath } from "@/lib/i18n/switch";
import { refusalText } from "@/lib/i18n/words";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { noteFailure } from "@/lib/read/outage";
import { readToken } from "@/lib/session/token";

/**
 * Where the switch in the footer sends what was chosen: keeps it, and leads back to the page that the shopper was on. proxy.ts has
 * refused what another site sent.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const language = env().store.languages.find((offered) => offered === form?.get("language"));
  if (!language)
    return new Response(refusalText("form", readerHeaders(request.headers)), {
      status: 400,
      headers: { "Cache-Control": "no-store" },
    });
  (await cookies()).set(choiceCookie(language));
  await rememberForMails(language);
  const back = switchedPath({ referrer: request.headers.get("referer"), given: form?.get("from"), language });
  return new Response(null, { status: 303, headers: { Location: back, "Cache-Control": "no-store" } });
}

/** The account's mails follow the switch. The page does, too, whatever the backend says: a mail in the language of before is not lost. */
async function rememberForMails(language: string): Promise<void> {
  const token = await readToken();
  if (token === null) return;
  try {
    await backend().rememberLanguage(token, language);
  } catch (error) {
    noteFailure(error, log, "language of mails not kept");
  }
}
