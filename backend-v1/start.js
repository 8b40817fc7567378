// Starts the backend on the loopback alone: `medusa start` listens on every address, whatever it is told. The products'
// pictures are those of the other backend.
const path = require("node:path");
const express = require("express");
const loaders = require("@medusajs/medusa/dist/loaders/index").default;

const PICTURES = path.join(__dirname, "..", "backend", "static");

async function start() {
  const app = express();
  app.use("/static", express.static(PICTURES));
  const { dbConnection, prepareShutdown, shutdown } = await loaders({ directory: __dirname, expressApp: app });
  const server = app.listen(Number(process.env.PORT), "127.0.0.1");
  const stop = () => {
    server.close();
    server.closeAllConnections();
    prepareShutdown()
      .then(shutdown)
      .then(() => dbConnection.destroy())
      .finally(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
