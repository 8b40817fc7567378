const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { readOrder } = require("../mails/read-order");
const { sendMail } = require("../mails/send");
const { composeOrderPlaced } = require("../shared.cjs");

/** Mails the order confirmation. */
exports.default = async function sendOrderPlaced({ data, container, pluginOptions }) {
  const order = await readOrder(container, data.id);
  if (!order?.email) return;
  const link = linksTo(pluginOptions).order(order.id, new Date());
  await sendMail(pluginOptions, order.email, composeOrderPlaced(order, link, mailContext(pluginOptions)));
};

exports.config = { event: "order.placed", context: { subscriberId: "shop-mails-order-placed" } };
Object.defineProperty(exports, "__esModule", { value: true });
