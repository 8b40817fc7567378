const path = require("node:path");
const express = require("express");
const loaders = require("@medusajs/medusa/dist/loaders/index").default;

/**
 * Runs a job with Medusa's services, without serving anything, and ends the process.
 * @param {(container: import("awilix").AwilixContainer) => Promise<void>} job
 */
async function withShop(job) {
  try {
    const { container } = await loaders({ directory: path.join(__dirname, ".."), expressApp: express() });
    await job(container);
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

module.exports = { withShop };
