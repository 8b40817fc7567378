import type {
  CreateOrderDTO,
  CreateOrderLineItemDTO,
  ExecArgs,
  LinkDefinition,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { type Arrival, writeArrivals } from "../seed/parcels";

const BATCH = 100;
const DAY = 24 * 60 * 60 * 1000;

interface Shelf {
  customer: { id: string; email: string };
  products: { title: string; handle: string; thumbnail: string | null }[];
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
    await payAndDeliver(container, created);
  }
}

async function readShelf(container: MedusaContainer, email: string): Promise<Shelf> {
  const [[customer], products] = await Promise.all([
    container.resolve(Modules.CUSTOMER).listCustomers({ email, has_account: true }),
    container.resolve(Modules.PRODUCT).listProducts({}, { select: ["title", "handle", "thumbnail"], take: 8 }),
  ]);
  if (!customer || products.length === 0) {
    throw new Error(`There is no customer ${email}, or no shop to order from`);
  }
  return { customer: { id: customer.id, email }, products };
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
async function payAndDeliver(container: MedusaContainer, created: OrderDTO[]): Promise<void> {
  const delivered = created.filter(({ status }) => status !== "canceled");
  const collections = await container.resolve(Modules.PAYMENT).createPaymentCollections(
    delivered.map(({ currency_code, total }) => ({
      currency_code,
      amount: total,
      authorized_amount: total,
      captured_amount: total,
      status: "completed",
    })),
  );
  await writeArrivals(container, delivered.map(toArrival));
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    delivered.map(
      ({ id }, index): LinkDefinition => ({
        [Modules.ORDER]: { order_id: id },
        [Modules.PAYMENT]: { payment_collection_id: collections[index]?.id },
      }),
    ),
  );
}

function toArrival({ id, created_at, items = [] }: OrderDTO): Arrival {
  const placed = new Date(created_at).getTime();
  return {
    orderId: id,
    lines: items.map((item) => ({
      id: item.id,
      title: item.title,
      quantity: item.quantity,
      detailId: item.detail.id,
    })),
    packedAt: new Date(placed + DAY / 2),
    shippedAt: new Date(placed + DAY),
    deliveredAt: new Date(placed + 3 * DAY),
  };
}
