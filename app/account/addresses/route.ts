import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { addressesUrl } from "@/lib/shop-links";

/** A link of Medusa's starter to what these pages don't have: leads where ADDRESSES_URL says. */
export async function GET(): Promise<never> {
  redirect(addressesUrl() ?? routes.account());
}
