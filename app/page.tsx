import { FindOrder } from "@/components/order/find-order-card";

export default function HomePage() {
  return <FindOrder />;
}
