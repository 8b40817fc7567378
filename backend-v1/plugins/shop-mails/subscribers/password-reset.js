const { mailContext } = require("../mails/context");
const { linksTo } = require("../mails/links");
const { localeOfAccount } = require("../mails/locale-of-account");
const { logFailure } = require("../mails/log-failure");
const { sendMail } = require("../mails/send");
const { composeAccountLink } = require("../shared.cjs");

/** For how long Medusa accepts the link. */
const MINUTES = 15;

/** Mails a customer the link to a new password. */
async function sendPasswordReset({ data: { email, token }, container, pluginOptions }) {
  const url = linksTo(pluginOptions).newPassword(email, token);
  const context = mailContext(pluginOptions, await localeOfAccount(container, email));
  const mail = composeAccountLink("passwordReset", { url, minutes: MINUTES }, context);
  await sendMail(pluginOptions, { to: email, key: `password-reset:${token}` }, mail);
}

exports.default = logFailure("password-reset", sendPasswordReset);
exports.config = { event: "customer.password_reset", context: { subscriberId: "shop-mails-password-reset" } };
Object.defineProperty(exports, "__esModule", { value: true });
