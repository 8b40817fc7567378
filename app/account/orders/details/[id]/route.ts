import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";

/** How Medusa's starter links to an order of the account. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<never> {
  redirect(routes.ownOrder((await params).id));
}
