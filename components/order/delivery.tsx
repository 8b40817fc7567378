import type { AddressView, OrderView } from "@order-pages/shared/orders/view/order-view";
import { Definition } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { useTranslations } from "@/lib/i18n/server";

type DeliveryProps = Pick<OrderView, "pickup" | "shippingAddress" | "billingAddress" | "deliveryMethods" | "email">;

/** Where the order and its bill go, or where it is picked up, and who is told. */
export function Delivery({ pickup, shippingAddress, billingAddress, deliveryMethods, email }: DeliveryProps) {
  const t = useTranslations("orderPage");
  if (!pickup && !shippingAddress && !billingAddress && deliveryMethods.length === 0 && !email) return null;
  return (
    <Section id="delivery" title={t("delivery")} className="print:grow">
      <dl className="mt-5 grid gap-6 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2 print:mt-3 print:grid-cols-1 print:gap-4">
        {pickup ? (
          <Definition name={t("pickupLocation")}>
            {pickup.name ? (
              <p className="font-medium wrap-anywhere">
                <bdi>{pickup.name}</bdi>
              </p>
            ) : null}
            {pickup.address ? <Address address={pickup.address} /> : null}
          </Definition>
        ) : null}
        {shippingAddress ? (
          <Definition name={t("shippingAddress")}>
            <Address address={shippingAddress} />
          </Definition>
        ) : null}
        {billingAddress ? (
          <Definition name={t("billingAddress")}>
            {billingAddress === "same" ? t("sameAddress") : <Address address={billingAddress} />}
          </Definition>
        ) : null}
        {deliveryMethods.length > 0 ? (
          <Definition name={t("deliveryMethod")} className="col-span-full">
            <TextLines lines={deliveryMethods} />
          </Definition>
        ) : null}
        {email ? (
          <Definition name={t("email")} className="col-span-full">
            <bdi>{email}</bdi>
          </Definition>
        ) : null}
      </dl>
    </Section>
  );
}

function Address({ address }: { readonly address: AddressView }) {
  const t = useTranslations("orderPage");
  return (
    <address className="not-italic">
      <TextLines lines={address.lines} />
      {address.phone ? (
        <p className="mt-1 text-muted">
          <span className="sr-only">{t("phone")} </span>
          <bdi>{address.phone}</bdi>
        </p>
      ) : null}
    </address>
  );
}
