const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { logFailure } = require("../mails/log-failure");
const { localeOfOrder } = require("../mails/locale-of-order");
const { readOrder } = require("../mails/read-order");
const { sendMail } = require("../mails/send");
const { composeOrderParcel } = require("../shared.cjs");

/** Mails that a package is on the way, with what is in it, unless the shop has chosen not to. */
async function sendOrderShipped({ data, container, pluginOptions }) {
  if (data.no_notification) return;
  const order = await readOrder(container, data.id);
  if (!order?.email) return;
  const context = mailContext(pluginOptions, await localeOfOrder(container, order.id));
  const now = new Date();
  const link = linksTo(pluginOptions).order(order, now);
  const mail = composeOrderParcel("shipped", order, data.fulfillment_id, link, context, now);
  if (!mail) return;
  await sendMail(pluginOptions, { to: order.email, key: `order-shipped:${data.fulfillment_id}` }, mail);
}

exports.default = logFailure("order-shipped", sendOrderShipped);
exports.config = { event: "order.shipment_created", context: { subscriberId: "shop-mails-order-shipped" } };
Object.defineProperty(exports, "__esModule", { value: true });
