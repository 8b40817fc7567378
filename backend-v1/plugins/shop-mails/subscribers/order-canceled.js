const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { logFailure } = require("../mails/log-failure");
const { localeOfOrder } = require("../mails/locale-of-order");
const { readOrder } = require("../mails/read-order");
const { sendMail } = require("../mails/send");
const { composeOrderCanceled } = require("../shared.cjs");

/** Mails that an order was canceled and what became of its money, unless the shop has chosen not to. */
async function sendOrderCanceled({ data, container, pluginOptions }) {
  if (data.no_notification) return;
  const order = await readOrder(container, data.id);
  if (!order?.email) return;
  const context = mailContext(pluginOptions, await localeOfOrder(container, order.id));
  const link = linksTo(pluginOptions).order(order, new Date());
  const mail = composeOrderCanceled(order, link, context);
  if (mail) await sendMail(pluginOptions, { to: order.email, key: `order-canceled:${order.id}` }, mail);
}

exports.default = logFailure("order-canceled", sendOrderCanceled);
exports.config = { event: "order.canceled", context: { subscriberId: "shop-mails-order-canceled" } };
Object.defineProperty(exports, "__esModule", { value: true });
