// Gives orders a past: age-orders.js FILE, a list of { id, placed }. Only dates that an order has are moved; none is invented.
const { readFileSync } = require("node:fs");
const { withShop } = require("./with-shop");

const [file] = process.argv.slice(2);
const HOUR = 60 * 60 * 1000;

/** Hours after an order was placed, as a small shop works. */
const AFTER = { paid: 1, canceled: 3, packed: 20, shipped: 26, returned: 260 };

/** Each table that belongs to an order, its dates, and what they tell. */
const DATES = {
  Payment: { created_at: 0, captured_at: AFTER.paid, canceled_at: AFTER.canceled },
  Fulfillment: { created_at: AFTER.packed, shipped_at: AFTER.shipped, canceled_at: AFTER.canceled },
  Refund: { created_at: AFTER.returned },
  Return: { created_at: AFTER.returned, received_at: AFTER.returned },
};

withShop(async (container) => {
  const manager = container.resolve("manager");
  for (const { id, placed } of JSON.parse(readFileSync(file, "utf8"))) {
    const start = new Date(placed).getTime();
    const at = (hours) => new Date(Math.min(start + hours * HOUR, Date.now()));
    const move = async (entity, row, dates) => {
      const moved = Object.entries(dates).filter(([column]) => row[column]);
      await manager.update(entity, row.id, Object.fromEntries(moved.map(([column, hours]) => [column, at(hours)])));
    };
    const order = await manager.findOneBy("Order", { id });
    await move("Order", order, { created_at: 0, canceled_at: AFTER.canceled });
    // Nobody's account is younger than what was ordered with it.
    const customer = await manager.findOneBy("Customer", { id: order.customer_id });
    if (start < customer.created_at.getTime()) await manager.update("Customer", customer.id, { created_at: at(0) });
    for (const [entity, dates] of Object.entries(DATES)) {
      for (const row of await manager.findBy(entity, { order_id: id })) await move(entity, row, dates);
    }
  }
});
