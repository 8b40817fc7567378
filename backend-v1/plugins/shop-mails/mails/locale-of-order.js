const { isLanguageTag } = require("../shared.cjs");

/**
 * The language an order was placed in. Medusa v1 keeps none with an order; a shop that keeps it in its cart's context, as `locale` or
 * `language`, has its mails in it.
 * @param {{ resolve(name: string): any }} container
 * @param {string} id
 * @returns {Promise<string | null>} a BCP 47 tag; `null` where nothing tells it, and where it cannot be read: no mail is lost for it
 */
async function localeOfOrder(container, id) {
  try {
    const { cart_id } = await container.resolve("orderService").retrieve(id, { select: ["id", "cart_id"] });
    if (!cart_id) return null;
    const { context } = await container.resolve("cartService").retrieve(cart_id, { select: ["id", "context"] });
    const locale = context?.locale ?? context?.language;
    return typeof locale === "string" && isLanguageTag(locale) ? locale : null;
  } catch {
    return null;
  }
}

module.exports = { localeOfOrder };
