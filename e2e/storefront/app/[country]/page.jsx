import Link from "next/link";
import { PlaceOrder } from "./place-order-button";

/** Links that Next asks for ahead of time, and the last step of the checkout. */
export default async function Page({ params }) {
  const { country } = await params;
  return (
    <main>
      <h1>Storefront</h1>
      <Link href={`/${country}/account`}>Account</Link> <Link href={`/${country}/order/lookup`}>Find your order</Link>
      <PlaceOrder country={country} />
    </main>
  );
}
