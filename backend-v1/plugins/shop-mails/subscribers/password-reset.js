const { linksTo } = require("../mails/links");
const { sendMail } = require("../mails/send");

/** Mails a customer the link to a new password. */
exports.default = async function sendPasswordReset({ data: { email, token }, pluginOptions }) {
  await sendMail(pluginOptions, {
    to: email,
    subject: "Choose a new password",
    paragraphs: ["Somebody, hopefully you, asked for a new password for your account with us."],
    link: { label: "Choose a new password", href: linksTo(pluginOptions).newPassword(email, token) },
    ending: ["The link is good for 15 minutes. If it was not you, do nothing: your password stays as it is."],
  });
};

exports.config = { event: "customer.password_reset", context: { subscriberId: "shop-mails-password-reset" } };
Object.defineProperty(exports, "__esModule", { value: true });
