import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { routes } from "@/lib/routes";
import { keepResetProof } from "@/lib/session/reset-proof";

/**
 * Where the mailed link of a new password leads (next.config.mjs sends every `/account/reset-password?token=` here): takes the
 * token out of the address at once, so that it stays in no history and reaches no other page. Opening it uses nothing up, so
 * mail scanners may.
 */
export async function GET(request: NextRequest): Promise<never> {
  const [token = "", ...more] = request.nextUrl.searchParams.getAll("token");
  if (more.length === 0 && /^[\w.-]{1,2000}$/.test(token)) await keepResetProof(token);
  redirect(routes.resetPassword());
}
