const { linksTo } = require("../mails/links");
const { sendMail } = require("../mails/send");

/** Medusa v1 counts in the smallest unit of a currency: cents, yen, fils. */
function format(amount, currency) {
  const money = new Intl.NumberFormat("en", { style: "currency", currency });
  return money.format(amount / 10 ** money.resolvedOptions().maximumFractionDigits);
}

/** Mails the order confirmation. */
exports.default = async function sendOrderPlaced({ data, container, pluginOptions }) {
  const order = await container.resolve("orderService").retrieveWithTotals(data.id, { relations: ["items"] });
  const items = order.items.map(
    ({ quantity, title, description, total }) =>
      `${quantity} × ${title}, ${description}: ${format(total, order.currency_code)}`,
  );
  await sendMail(pluginOptions, {
    to: order.email,
    subject: `Your order ${order.display_id} at ${pluginOptions.storeName}`,
    paragraphs: [
      `Thank you! We have your order ${order.display_id}.`,
      items.join("\n"),
      `Total: ${format(order.total, order.currency_code)}`,
    ],
    link: { label: "See your order", href: linksTo(pluginOptions).order(order.id, new Date()) },
  });
};

exports.config = { event: "order.placed", context: { subscriberId: "shop-mails-order-placed" } };
Object.defineProperty(exports, "__esModule", { value: true });
