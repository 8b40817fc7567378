const { withoutAddresses } = require("../shared.cjs");

/**
 * A subscriber that never throws: Medusa v1 would log an error with the address in it. What goes wrong is one line without
 * addresses; the mail is not tried again.
 * @template {{ container: { resolve(name: string): any } }} Args
 * @param {string} mail its name for the log
 * @param {(args: Args) => Promise<void>} subscriber
 * @returns {(args: Args) => Promise<void>}
 */
const logFailure = (mail, subscriber) => async (args) => {
  try {
    await subscriber(args);
  } catch (error) {
    const logger = args.container.resolve("logger");
    logger.error(`shop-mails: the mail ${mail} could not be sent and is not tried again: ${withoutAddresses(error)}`);
  }
};

module.exports = { logFailure };
