import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { routes } from "@/lib/routes";
import { keepConfirmationCode } from "@/lib/session/confirmation-code";
import { keepMailboxProof } from "@/lib/session/mailbox-proof";

/** Nothing that a link of ours carries is longer, or of other letters. */
const WORD = /^[\w.-]{1,2000}$/;

/**
 * Where the mailed links of an account's email address lead: takes what proves it out of the address at once, so that it stays in no
 * history and reaches no other page. Opening one proves nothing: mail scanners do, and whoever was mailed about an account of
 * somebody else's making may. `token` is the plugin's, for whoever is signed in; `code` is Medusa's, without which nobody can be.
 */
export async function GET(request: NextRequest): Promise<never> {
  const { searchParams } = request.nextUrl;
  const code = onlyOne(searchParams.getAll("code"));
  if (code !== null) {
    await keepConfirmationCode(code);
    redirect(routes.login({ confirm: true }));
  }
  const token = onlyOne(searchParams.getAll("token"));
  if (token !== null) await keepMailboxProof(token);
  redirect(routes.confirmEmail());
}

function onlyOne([word = "", ...more]: readonly string[]): string | null {
  return more.length === 0 && WORD.test(word) ? word : null;
}
