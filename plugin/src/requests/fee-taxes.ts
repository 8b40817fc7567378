import type { MedusaContainer, TaxCalculationContext } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";

/** What of an order its taxes depend on. */
export interface TaxedOrder {
  readonly currency_code: string;
  readonly region?: { readonly automatic_taxes?: boolean | null } | null;
  readonly customer?: {
    readonly id: string;
    readonly email?: string | null;
    readonly groups?: readonly ({ readonly id: string } | null)[] | null;
  } | null;
  readonly shipping_address?: {
    readonly country_code?: string | null;
    readonly province?: string | null;
    readonly address_1?: string | null;
    readonly address_2?: string | null;
    readonly city?: string | null;
    readonly postal_code?: string | null;
  } | null;
}

/**
 * The tax that Medusa will put on top of a return's fee, asked of the same provider with the same words as its own step does
 * (`createReturnShippingMethodWorkflow`), so that what is quoted is what is charged.
 * @param fees shipping options whose price does not include tax
 * @returns tells by the option's id, in major units; nothing for one that was not asked for
 */
export async function readTaxOfFees(
  container: MedusaContainer,
  { region, customer, shipping_address, currency_code }: TaxedOrder,
  fees: readonly { readonly id: string; readonly price: number }[],
): Promise<(optionId: string) => number> {
  const address = shipping_address;
  if (fees.length === 0 || !region?.automatic_taxes || !address?.country_code) return () => 0;
  const context = {
    address: {
      country_code: address.country_code,
      province_code: address.province,
      address_1: address.address_1 ?? undefined,
      address_2: address.address_2,
      city: address.city ?? undefined,
      postal_code: address.postal_code ?? undefined,
    },
    ...(customer
      ? {
          customer: {
            id: customer.id,
            email: customer.email ?? "",
            customer_groups: (customer.groups ?? []).flatMap((group) => group?.id ?? []),
          },
        }
      : {}),
    is_return: true,
  } as TaxCalculationContext;
  const lines = await container.resolve(Modules.TAX).getTaxLines(
    fees.map(({ id, price }) => ({ id, shipping_option_id: id, unit_price: price, currency_code })),
    context,
  );
  const rates = lines as unknown as readonly { readonly shipping_line_id?: string; readonly rate?: number | null }[];
  return (optionId) => {
    const price = fees.find(({ id }) => id === optionId)?.price ?? 0;
    const own = rates.filter(({ shipping_line_id }) => shipping_line_id === optionId);
    const percent = own.reduce((sum, { rate }) => MathBN.add(sum, rate ?? 0), MathBN.convert(0));
    return MathBN.div(MathBN.mult(price, percent), 100).toNumber();
  };
}
