import { CUSTOMER_ADDRESSES } from "../../scripts/lib/seed/people.mjs";
import {
  cancel,
  deliver,
  pack,
  receiveReturn,
  refund,
  requestReturn,
  ship,
} from "../../scripts/lib/shop/after-sale.mjs";
import type { Basket, PlacedOrder } from "../../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { makeOrder, markAsPaid, pendingDifference, placeDraft } from "../../scripts/lib/v2/made-orders.mjs";
import {
  addCredit,
  cancelExchange,
  cancelRmaClaim,
  capturePart,
  editOrder,
  exchange,
  rmaClaim,
} from "../../scripts/lib/v2/order-changes.mjs";
import { type Customer, placeOwn } from "./customers";

/** Whose order it is; what no cart was before has to be told. */
export interface Owner extends Customer {
  readonly id: string;
}

type Make = (shop: Shop, owner: Owner) => Promise<PlacedOrder>;

const NEW_YORK = [{ code: "US-NY", description: "New York sales tax", rate: 8.875 }];

/** A tax that leaves fractions of a cent, and a price that does. */
const ODD_TAX = [{ code: "ODD", description: "Odd tax", rate: 6.625 }];

/** Every way by which Medusa v2 gets an order, and everything that its totals and statuses may follow from afterwards. */
export const ORDER_KINDS: Readonly<Record<string, Make>> = {
  "a draft": (shop, customer) => placeDraft(shop, { ...draftOf(customer), lines: [{ product: "wool-blanket" }] }),
  "an unpaid draft": (shop, customer) =>
    placeDraft(shop, { ...draftOf(customer), lines: [{ product: "wool-blanket" }], paid: false }),
  "a draft with a promotion": (shop, customer) =>
    placeDraft(shop, { ...draftOf(customer), lines: [{ product: "stoneware-mug", quantity: 3 }], codes: ["SPRING10"] }),
  "a draft in euros, with tax": (shop, customer) =>
    placeDraft(shop, { ...draftOf(customer, "eu"), lines: [{ product: "linen-shirt", quantity: 2 }] }),
  "a draft that was changed afterwards": async (shop, customer) => {
    const order = await placeDraft(shop, {
      ...draftOf(customer),
      lines: [{ product: "stoneware-mug", quantity: 2 }, { product: "canvas-tote" }],
    });
    await editOrder(shop, order, { items: [{ id: idOf(order), quantity: 1 }] });
    return order;
  },
  "one by createOrderWorkflow": async (shop, customer) => {
    const order = await makeOrder(shop, "us", "workflow", {
      ...personOf(customer),
      items: [{ variant_id: shop.variant("spruce-candle"), title: "Month 2", quantity: 3, unit_price: 26.335 }],
      shipping_methods: [{ name: "UPS", amount: 4.445, shipping_option_id: shop.facts.shipping.us.standard }],
    });
    await markAsPaid(shop, order);
    return order;
  },
  "an import without payment": (shop, customer) =>
    makeOrder(shop, "us", "import", {
      ...personOf(customer),
      customer_id: customer.id,
      currency_code: "usd",
      status: "completed",
      items: [{ title: "Blanket", quantity: 3, unit_price: 33.335, tax_lines: ODD_TAX }],
      shipping_methods: [{ name: "Post", amount: 8, tax_lines: NEW_YORK }],
    }),
  "an import with tax in its prices and a discount": (shop, customer) =>
    makeOrder(shop, "eu", "import", {
      ...personOf(customer),
      customer_id: customer.id,
      currency_code: "eur",
      items: [
        {
          title: "Blanket",
          quantity: 2,
          unit_price: 33.33,
          is_tax_inclusive: true,
          tax_lines: [{ code: "DE19", rate: 19 }],
          adjustments: [{ code: "OLD", amount: 10, is_tax_inclusive: true }],
        },
      ],
      shipping_methods: [
        { name: "Post", amount: 4.9, is_tax_inclusive: true, tax_lines: [{ code: "DE19", rate: 19 }], adjustments: [] },
      ],
    }),
  "one from a till": async (shop, customer) => {
    const order = await makeOrder(shop, "us", "import", {
      customer_id: customer.id,
      currency_code: "usd",
      status: "completed",
      items: [{ title: "Blanket", quantity: 2, unit_price: 165, requires_shipping: false, tax_lines: NEW_YORK }],
    });
    await markAsPaid(shop, order);
    return order;
  },
  "one with a code": (shop, customer) => placeOwn(shop, customer, { codes: ["SPRING10"] }),
  "one in euros, with a code and free delivery": (shop, customer) =>
    placeOwn(shop, customer, { ...to("eu"), codes: ["SPRING10", "FREESHIP"] }),
  "one in yen": (shop, customer) => placeOwn(shop, customer, to("jp")),
  "one in dinars": (shop, customer) => placeOwn(shop, customer, to("rs")),
  "a kit": async (shop, customer) => {
    const order = await placeOwn(shop, customer, { lines: [{ product: "city-bicycle" }] });
    await ship(shop, order);
    return order;
  },
  "one to pick up": async (shop, customer) => {
    const order = await placeOwn(shop, customer, { shipping: "pickup" });
    await pack(shop, order);
    return order;
  },
  "one partly captured and refunded": async (shop, customer) => {
    const order = await placeOwn(shop, customer, { payment: "authorize" });
    await capturePart(shop, order, 30);
    await refund(shop, order, 10);
    return order;
  },
  "one edited up": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await editOrder(shop, order, {
      items: [{ id: idOf(order), quantity: 3 }],
      additions: [{ product: "reading-lamp" }],
    });
    return order;
  },
  "one edited down": async (shop, customer) => {
    const order = await placeOwn(shop, customer, { codes: ["SPRING10"] });
    await editOrder(shop, order, { items: [{ id: idOf(order), quantity: 1 }] });
    return order;
  },
  "one edited down, the rest kept as credit": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await editOrder(shop, order, { items: [{ id: idOf(order), quantity: 1 }] });
    await addCredit(shop, order, await pendingDifference(shop, order));
    return order;
  },
  "a dearer exchange": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    await exchange(shop, order, { back: [unit(order)], instead: [{ product: "cast-iron-teapot" }] });
    return order;
  },
  "a cheaper exchange": async (shop, customer) => {
    const order = await placeDelivered(shop, customer, { lines: [{ product: "linen-shirt", quantity: 2 }] });
    await exchange(shop, order, { back: [unit(order)], instead: [{ product: "canvas-tote" }] });
    return order;
  },
  "an exchange that has come back": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    const { returnId } = await exchange(shop, order, { back: [unit(order)], instead: [{ product: "linen-shirt" }] });
    await receiveReturn(shop, returnId);
    return order;
  },
  "an exchange that was called off": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    const { id } = await exchange(shop, order, { back: [unit(order)], instead: [{ product: "linen-shirt" }] });
    await cancelExchange(shop, id);
    return order;
  },
  "an exchange that was only begun": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    await exchange(shop, order, { back: [unit(order)], instead: [{ product: "linen-shirt" }], confirm: false });
    return order;
  },
  "a replacement": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    await rmaClaim(shop, order, { type: "replace", items: [unit(order)], instead: [{ product: "stoneware-mug" }] });
    return order;
  },
  "a replacement that was called off": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    const { id } = await rmaClaim(shop, order, {
      type: "replace",
      items: [unit(order)],
      instead: [{ product: "stoneware-mug" }],
      // Without a return of its own, Medusa 2.21 looks at any return of the shop and refuses to call the claim off.
      sendBack: true,
    });
    await cancelRmaClaim(shop, id);
    return order;
  },
  "a refund for what came broken": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    await rmaClaim(shop, order, { type: "refund", items: [unit(order)], sendBack: true });
    return order;
  },
  "a return that Medusa refused": async (shop, customer) => {
    const order = await placeDelivered(shop, customer);
    const refused = requestReturn(shop, order, { items: [{ id: idOf(order), quantity: 9 }] });
    await refused.then(
      () => Promise.reject(new Error("Medusa took more back than it had sent")),
      () => {},
    );
    return order;
  },
  "one canceled after payment": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await cancel(shop, order);
    return order;
  },
};

const personOf = ({ email }: Customer) => ({ email, shipping_address: CUSTOMER_ADDRESSES.us });

const to = (region: Basket["region"]): Partial<Basket> => ({ region, address: CUSTOMER_ADDRESSES[region] });

const draftOf = ({ email }: Customer, region: Basket["region"] = "us") => ({
  region,
  email,
  address: CUSTOMER_ADDRESSES[region],
});

async function placeDelivered(shop: Shop, customer: Customer, more: Partial<Basket> = {}): Promise<PlacedOrder> {
  const order = await placeOwn(shop, customer, more);
  await deliver(shop, order, await ship(shop, order));
  return order;
}

function idOf({ id, items: [first] }: PlacedOrder): string {
  if (!first) throw new Error(`${id} has no line`);
  return first.id;
}

const unit = (order: PlacedOrder) => ({ id: idOf(order), quantity: 1 });
