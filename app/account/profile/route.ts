import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { profileUrl } from "@/lib/shop-links";

/** A link of Medusa's starter to what these pages don't have: leads where PROFILE_URL says. */
export async function GET(): Promise<never> {
  redirect(profileUrl() ?? routes.account());
}
