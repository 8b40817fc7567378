const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { sendMail } = require("../mails/send");
const { composePasswordReset } = require("../shared.cjs");

/** For how long Medusa accepts the link. */
const MINUTES = 15;

/** Mails a customer the link to a new password. */
exports.default = async function sendPasswordReset({ data: { email, token }, pluginOptions }) {
  const url = linksTo(pluginOptions).newPassword(email, token);
  await sendMail(pluginOptions, email, composePasswordReset({ url, minutes: MINUTES }, mailContext(pluginOptions)));
};

exports.config = { event: "customer.password_reset", context: { subscriberId: "shop-mails-password-reset" } };
Object.defineProperty(exports, "__esModule", { value: true });
