import { FindOrder } from "@/components/order/find-order-card";
import { routes } from "@/lib/routes";
import { isGuest, readSession } from "@/lib/session/customer";

export default async function HomePage() {
  const account = isGuest(await readSession()) ? { signInHref: routes.login() } : { ordersHref: routes.orders() };
  return <FindOrder lookupHref={routes.lookup()} {...account} />;
}
