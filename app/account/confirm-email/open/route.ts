import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { routes } from "@/lib/routes";
import { keepMailboxProof } from "@/lib/session/mailbox-proof";

/**
 * Where the mailed link of an account's email address leads: takes the token out of the address at once, so that it stays in no
 * history and reaches no other page. Opening it proves nothing: mail scanners do, and whoever was mailed about an account of
 * somebody else's making may.
 */
export async function GET(request: NextRequest): Promise<never> {
  const [token = "", ...more] = request.nextUrl.searchParams.getAll("token");
  if (more.length === 0 && /^[\w.-]{1,2000}$/.test(token)) await keepMailboxProof(token);
  redirect(routes.confirmEmail());
}
