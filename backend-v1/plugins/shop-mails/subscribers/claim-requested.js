const { linksTo } = require("../mails/links");
const { maskEmail } = require("../shared.cjs");
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
  const asked = numbers.length === 1 ? `order ${numbers[0]}` : `the orders ${numbers.join(", ")}`;
  await sendMail(pluginOptions, {
    to: email,
    subject:
      numbers.length === 1 ? `Move order ${numbers[0]} to an account?` : `Move ${numbers.length} orders to an account?`,
    paragraphs: [
      `${maskEmail(customer.email)} asks to bring ${asked} into their account. You ordered with this email address, so you decide.`,
      "If you accept, whoever signs in to that account sees what was bought, what was paid, names and addresses.",
    ],
    link: {
      label: "See what is asked, and accept it",
      href: linksTo(pluginOptions).claim(ids, { token, requester: customer.email }),
    },
    ending: [
      `Opening the link changes nothing yet. If you do not know who asks, do nothing: it lapses in ${MINUTES} minutes, and nothing changes.`,
    ],
  });
};

exports.config = { event: "order-update-token.created", context: { subscriberId: "shop-mails-claim-requested" } };
Object.defineProperty(exports, "__esModule", { value: true });
