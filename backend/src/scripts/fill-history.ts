import type {
  CreateOrderDTO,
  CreateOrderLineItemDTO,
  ExecArgs,
  FulfillmentDTO,
  LinkDefinition,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

const BATCH = 100;
const DAY = 24 * 60 * 60 * 1000;

interface Shelf {
  customer: { id: string; email: string };
  products: { title: string; handle: string; thumbnail: string | null }[];
  locationId: string;
  providerId: string;
}

/**
 * Gives a customer as many delivered and canceled orders as are asked for, a day apart and into the past: what a shop has
 * after years, in a minute. Through Medusa's own modules and in bulk, without the workflows that would write a mail for each.
 * Orders that the customer has already count.
 */
export default async function fillHistory({ container, args }: ExecArgs): Promise<void> {
  const [email, count] = [args[0], Number(args[1])];
  if (!email || !Number.isInteger(count)) throw new Error("usage: medusa exec fill-history.ts EMAIL COUNT");
  const shelf = await readShelf(container, email);
  const orders = container.resolve(Modules.ORDER);
  const [, present] = await orders.listAndCountOrders({ customer_id: shelf.customer.id }, { select: ["id"], take: 1 });
  for (let index = present; index < count; index += BATCH) {
    const size = Math.min(BATCH, count - index);
    const created = await orders.createOrders(Array.from({ length: size }, (_, at) => orderOf(shelf, index + at)));
    await payAndDeliver(container, shelf, created);
  }
}

async function readShelf(container: MedusaContainer, email: string): Promise<Shelf> {
  const [[customer], products, [location], [provider]] = await Promise.all([
    container.resolve(Modules.CUSTOMER).listCustomers({ email, has_account: true }),
    container.resolve(Modules.PRODUCT).listProducts({}, { select: ["title", "handle", "thumbnail"], take: 8 }),
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: 1 }),
    container.resolve(Modules.FULFILLMENT).listFulfillmentProviders({}, { take: 1 }),
  ]);
  if (!customer || !location || !provider || products.length === 0) {
    throw new Error(`There is no customer ${email}, or no shop to order from`);
  }
  return { customer: { id: customer.id, email }, products, locationId: location.id, providerId: provider.id };
}

const isCanceled = (index: number): boolean => index % 16 === 7;

/** An order of one to three lines. `created_at` is a column that the order module takes and its types do not name. */
function orderOf({ customer, products }: Shelf, index: number): CreateOrderDTO & { created_at: Date } {
  const placed = new Date(Date.now() - (index + 1) * DAY);
  const lines = Array.from({ length: 1 + (index % 3) }, (_, line): CreateOrderLineItemDTO[] => {
    const product = products[(index + line * 3) % products.length];
    if (!product) return [];
    return [
      {
        title: product.title,
        product_title: product.title,
        product_handle: product.handle,
        ...(product.thumbnail ? { thumbnail: product.thumbnail } : {}),
        quantity: 1 + ((index + line) % 3),
        unit_price: 12 + ((index * 7 + line) % 60),
        requires_shipping: true,
      } as CreateOrderLineItemDTO,
    ];
  });
  return {
    customer_id: customer.id,
    email: customer.email,
    currency_code: "usd",
    created_at: placed,
    ...(isCanceled(index) ? { status: "canceled", canceled_at: placed } : {}),
    shipping_methods: [{ name: "Standard", amount: 6 }],
    items: lines.flat(),
  } as CreateOrderDTO & { created_at: Date };
}

/** What a warehouse and a bank would have done: every order that was not canceled is paid, and its one parcel has arrived. */
async function payAndDeliver(container: MedusaContainer, shelf: Shelf, created: OrderDTO[]): Promise<void> {
  const delivered = created.filter(({ status }) => status !== "canceled");
  const orders = container.resolve(Modules.ORDER);
  const collections = await container.resolve(Modules.PAYMENT).createPaymentCollections(
    delivered.map(({ currency_code, total }) => ({
      currency_code,
      amount: total,
      authorized_amount: total,
      captured_amount: total,
      status: "completed",
    })),
  );
  const parcels: FulfillmentDTO[] = [];
  for (const order of delivered) parcels.push(await deliver(container, shelf, order));
  await orders.updateOrderItem(
    delivered.flatMap(({ items = [] }) =>
      items.map(({ detail, quantity }) => ({
        selector: { id: detail.id },
        data: { fulfilled_quantity: quantity, shipped_quantity: quantity, delivered_quantity: quantity },
      })),
    ),
  );
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    delivered.flatMap(({ id }, index): LinkDefinition[] => [
      { [Modules.ORDER]: { order_id: id }, [Modules.PAYMENT]: { payment_collection_id: collections[index]?.id } },
      { [Modules.ORDER]: { order_id: id }, [Modules.FULFILLMENT]: { fulfillment_id: parcels[index]?.id } },
    ]),
  );
}

function deliver(container: MedusaContainer, { locationId, providerId }: Shelf, order: OrderDTO) {
  const placed = new Date(order.created_at).getTime();
  return container.resolve(Modules.FULFILLMENT).createFulfillment({
    location_id: locationId,
    provider_id: providerId,
    packed_at: new Date(placed + DAY / 2),
    shipped_at: new Date(placed + DAY),
    delivered_at: new Date(placed + 3 * DAY),
    delivery_address: {},
    items: (order.items ?? []).map(({ id, title, quantity }) => ({
      line_item_id: id,
      title,
      sku: "",
      barcode: "",
      quantity,
    })),
    labels: [],
  });
}
