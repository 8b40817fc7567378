const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { logFailure } = require("../mails/log-failure");
const { notePromise } = require("../mails/note-promise");
const { localeOfOrder } = require("../mails/locale-of-order");
const { readOrder } = require("../mails/read-order");
const { sendMail } = require("../mails/send");
const { composeOrderPlaced, withoutAddresses } = require("../shared.cjs");

/** Mails the order confirmation, unless the shop has chosen not to. */
async function sendOrderPlaced({ data, container, pluginOptions }) {
  if (data.no_notification) return;
  const order = await readOrder(container, data.id);
  if (!order?.email) return;
  const context = mailContext(pluginOptions, await localeOfOrder(container, order.id));
  const link = linksTo(pluginOptions).order(order, new Date());
  const mail = composeOrderPlaced(order, link, context);
  await sendMail(pluginOptions, { to: order.email, key: `order-placed:${order.id}` }, mail);
}

/** Keeps what the shop promises of the order, and mails its confirmation, which says it. The order stands without either. */
async function takeOrder(args) {
  const { container, data, pluginOptions } = args;
  try {
    await notePromise(container, data.id, pluginOptions.timeZone || "UTC");
  } catch (error) {
    container.resolve("logger").error(`shop-mails: no promise could be noted: ${withoutAddresses(error)}`);
  }
  await sendOrderPlaced(args);
}

exports.default = logFailure("order-placed", takeOrder);
exports.config = { event: "order.placed", context: { subscriberId: "shop-mails-order-placed" } };
Object.defineProperty(exports, "__esModule", { value: true });
