import type { FulfillmentDTO, LinkDefinition, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** An order's one parcel, which has arrived. Instants are real ones; tests and samples move them. */
export interface Arrival {
  readonly orderId: string;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly quantity: number;
    /** The row of the line's counters. */
    readonly detailId: string;
  }[];
  readonly packedAt: Date;
  readonly shippedAt: Date;
  readonly deliveredAt: Date;
  readonly label?: { readonly tracking_number: string; readonly tracking_url: string; readonly label_url: string };
}

/**
 * Brings orders to their shoppers in bulk, through Medusa's own modules: what its workflows write for each in three long steps, without
 * their events and mails. The stock that was reserved stays so.
 */
export async function writeArrivals(container: MedusaContainer, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const [[location], [provider]] = await Promise.all([
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: 1 }),
    container.resolve(Modules.FULFILLMENT).listFulfillmentProviders({}, { take: 1 }),
  ]);
  if (!location || !provider) throw new Error("There is no shop to send from");
  const parcels: FulfillmentDTO[] = [];
  for (const arrival of arrivals) {
    parcels.push(
      await container.resolve(Modules.FULFILLMENT).createFulfillment({
        location_id: location.id,
        provider_id: provider.id,
        packed_at: arrival.packedAt,
        shipped_at: arrival.shippedAt,
        delivered_at: arrival.deliveredAt,
        delivery_address: {},
        items: arrival.lines.map(({ id, title, quantity }) => ({
          line_item_id: id,
          title,
          sku: "",
          barcode: "",
          quantity,
        })),
        labels: arrival.label ? [arrival.label] : [],
      }),
    );
  }
  await container.resolve(Modules.ORDER).updateOrderItem(
    arrivals.flatMap(({ lines }) =>
      lines.map(({ detailId, quantity }) => ({
        selector: { id: detailId },
        data: { fulfilled_quantity: quantity, shipped_quantity: quantity, delivered_quantity: quantity },
      })),
    ),
  );
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    arrivals.map(
      ({ orderId }, index): LinkDefinition => ({
        [Modules.ORDER]: { order_id: orderId },
        [Modules.FULFILLMENT]: { fulfillment_id: parcels[index]?.id },
      }),
    ),
  );
}
