import { FindOrder } from "@/components/order/find-order-card";
import { routes } from "@/lib/routes";

export default function HomePage() {
  return <FindOrder lookupHref={routes.lookup()} signInHref={routes.login()} />;
}
