const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { localeOfOrder } = require("../mails/locale-of-order");
const { logFailure } = require("../mails/log-failure");
const { sendMail } = require("../mails/send");
const { composeClaim } = require("../shared.cjs");

/** For how long Medusa accepts the link. */
const MINUTES = 15;

/**
 * Mails the link that hands orders over to an account: always to the address the orders were placed with, never to whoever
 * asks. Medusa asks for one such mail for each old address and does not look whose the orders are, so that is done here.
 */
async function sendClaimRequested({ data, container, pluginOptions }) {
  const { old_email: email, new_customer_id: customerId, orders: ids, token } = data;
  const orders = await container
    .resolve("orderService")
    .list({ id: ids }, { select: ["id", "display_id", "customer_id", "created_at"] });
  if (!orders.some(({ customer_id }) => customer_id !== customerId)) return;
  const customer = await container.resolve("customerService").retrieve(customerId);
  const asked = orders
    .sort((one, other) => one.display_id - other.display_id)
    .map(({ display_id, created_at }) => ({ number: String(display_id), placedAt: created_at.toISOString() }));
  const url = linksTo(pluginOptions).claim(ids, { token, requester: customer.email });
  const mail = composeClaim(
    { orders: asked, requesterEmail: customer.email, url, minutes: MINUTES },
    mailContext(pluginOptions, await localeOfOrder(container, orders[0].id)),
  );
  await sendMail(pluginOptions, { to: email, key: `claim:${token}` }, mail);
}

exports.default = logFailure("claim-requested", sendClaimRequested);
exports.config = { event: "order-update-token.created", context: { subscriberId: "shop-mails-claim-requested" } };
Object.defineProperty(exports, "__esModule", { value: true });
