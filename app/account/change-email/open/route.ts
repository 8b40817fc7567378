import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { routes } from "@/lib/routes";
import { keepEmailChangeProof } from "@/lib/session/email-change-proof";

/**
 * Where the mailed link of a new address leads: takes what it carries out of the address at once, so that it stays in no history and
 * reaches no other page. Opening it changes nothing, so mail scanners may.
 */
export async function GET(request: NextRequest): Promise<never> {
  const [token = "", ...more] = request.nextUrl.searchParams.getAll("token");
  if (more.length === 0 && /^[\w.-]{1,2000}$/.test(token)) await keepEmailChangeProof(token);
  redirect(routes.changeEmail());
}
