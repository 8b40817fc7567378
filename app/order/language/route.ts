import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { choiceCookie } from "@/lib/i18n/language-cookie";
import { readerHeaders } from "@/lib/i18n/reading";
import { switchedPath } from "@/lib/i18n/switch";
import { refusalText } from "@/lib/i18n/words";

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
  const back = switchedPath({ referrer: request.headers.get("referer"), given: form?.get("from"), language });
  return new Response(null, { status: 303, headers: { Location: back, "Cache-Control": "no-store" } });
}
