// Makes an admin whose token opens the admin API, and writes it where the runner reads it: create-admin.js FILE
const { randomBytes } = require("node:crypto");
const { writeFileSync } = require("node:fs");
const { withShop } = require("./with-shop");

const [file] = process.argv.slice(2);

withShop(async (container) => {
  const users = container.resolve("userService");
  const token = randomBytes(32).toString("hex");
  const { id } = await users.create({ email: "admin@example.com", role: "admin" }, randomBytes(16).toString("hex"));
  await users.update(id, { api_token: token });
  writeFileSync(file, JSON.stringify({ token }), { mode: 0o600 });
});
