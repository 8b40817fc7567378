import "server-only";
import { redirect } from "next/navigation";
import { BackendUnavailable, type Customer } from "@/lib/medusa/backend";
import { routes } from "@/lib/routes";
import { readSession } from "@/lib/session/customer";
import type { Outcome } from "./define-action";
import { withinLimit } from "./within-limit";

/** What is counted by the customer who asks for it. */
type OfCustomer = "claim" | "mailbox" | "ownPassword" | "profile";

/**
 * Does something for the signed-in customer, within the limits of its kind. Who is not signed in, or not any more, is sent to
 * do so and comes back.
 * @param here where to come back to
 */
export async function asCustomer(
  here: string,
  run: (token: string, customer: Customer) => Promise<Outcome>,
  limit: OfCustomer = "claim",
): Promise<Outcome> {
  const session = await readSession();
  switch (session.kind) {
    case "customer":
      return withinLimit(limit, { customer: session.customer.id }, () => run(session.token, session.customer));
    case "unavailable":
      throw new BackendUnavailable("unreachable");
    default:
      return redirect(routes.login({ next: here, ended: session.kind === "ended" }));
  }
}
