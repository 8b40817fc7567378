const { linksTo } = require("../mails/links");
const { sendMail } = require("../mails/send");

/** For how long Medusa accepts the link. */
const MINUTES = 15;

/**
 * Mails the link that hands orders over to an account: always to the address the orders were placed with, never to whoever
 * asks. Medusa asks for one such mail for each old address and does not look whose the orders are, so that is done here.
 */
exports.default = async function sendClaimRequested({ data, container, pluginOptions }) {
  const { old_email: email, new_customer_id: customerId, orders: ids, token } = data;
  const orders = await container
    .resolve("orderService")
    .list({ id: ids }, { select: ["id", "display_id", "customer_id"] });
  if (!orders.some(({ customer_id }) => customer_id !== customerId)) return;
  const customer = await container.resolve("customerService").retrieve(customerId);
  const numbers = orders.map(({ display_id }) => display_id).sort((one, other) => one - other);
  await sendMail(pluginOptions, {
    to: email,
    subject:
      numbers.length === 1 ? `Move order ${numbers[0]} to an account?` : `Move ${numbers.length} orders to an account?`,
    paragraphs: [
      `The account of ${customer.email} asks for ${numbers.length === 1 ? "this order" : "these orders"}: ${numbers.join(", ")}.`,
    ],
    link: { label: "See what is asked, and confirm it", href: linksTo(pluginOptions).claim(ids, token) },
    ending: [`If it was not you, do nothing: the link lapses in ${MINUTES} minutes, and nothing changes.`],
  });
};

exports.config = { event: "order-update-token.created", context: { subscriberId: "shop-mails-claim-requested" } };
Object.defineProperty(exports, "__esModule", { value: true });
