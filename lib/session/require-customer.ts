import "server-only";
import { redirect } from "next/navigation";
import type { Customer } from "@/lib/medusa/accounts";
import { type Outage, UNAVAILABLE } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { prolongSession, readSession } from "@/lib/session/customer";

/**
 * The signed-in customer of an account's page. Who is not signed in, or not any more, is sent to do so and comes back; an outage
 * asks nobody to sign in again.
 * @param here the page's own address, to come back to
 */
export async function requireCustomer(
  here: string,
): Promise<{ readonly kind: "customer"; readonly customer: Customer } | Outage> {
  const [session] = await Promise.all([readSession(), prolongSession()]);
  switch (session.kind) {
    case "customer":
      return session;
    case "unavailable":
      return UNAVAILABLE;
    case "ended":
      redirect(routes.login({ next: here, ended: true }));
      break;
    case "guest":
      redirect(routes.login({ next: here }));
  }
}
