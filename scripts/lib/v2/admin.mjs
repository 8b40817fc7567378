import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { MEDUSA } from "../install.mjs";
import { BACKEND, PLUGIN } from "../paths.mjs";
import { ShopError } from "../shop/client.mjs";
import { fingerprint, onceFor } from "../stamp.mjs";

/** @import { Shop } from "../shop/client.mjs" */

/** Who signs in to the demo's admin. */
export const ADMIN_USER = { email: "admin@example.com", password: "a-quiet-back-office" };

/** Where a backend serves Medusa's admin. @param {string} backend */
export const adminUrl = (backend) => `${backend}/app`;

/** Where `medusa start` looks for the admin, seen from a backend that was not compiled. */
const SERVED = path.join(BACKEND, "public", "admin");

/**
 * Builds Medusa's admin with the plugin's page in it, where one of them changed. The plugin must be installed.
 * @param {import("../install.mjs").InstallOptions} options
 */
export async function buildAdmin({ supervisor, say }) {
  const what = "Building Medusa's admin";
  const built = path.join(BACKEND, ".medusa", "admin");
  await onceFor({
    stamp: path.join(SERVED, ".order-pages-stamp"),
    inputs: fingerprint(
      [path.join(BACKEND, "package-lock.json"), path.join(PLUGIN, "src", "admin")],
      [process.version],
    ),
    results: [path.join(SERVED, "index.html")],
    work: async () => {
      say(what);
      /** @type {NodeJS.ProcessEnv} */
      const env = { ...process.env, NODE_ENV: "production", MEDUSA_DISABLE_TELEMETRY: "true" };
      const args = [MEDUSA, "build", "--admin-only"];
      await supervisor.run({ what, command: process.execPath, args, cwd: BACKEND, env, log: "build-admin" });
      rmSync(SERVED, { recursive: true, force: true });
      mkdirSync(path.dirname(SERVED), { recursive: true });
      renameSync(built, SERVED);
    },
  });
}

/**
 * Sees to it that the admin's user can sign in, by an invitation as a colleague of theirs would send it.
 * @param {Shop} shop
 * @returns {Promise<string>} their token
 */
export async function signInAsAdmin(shop) {
  try {
    return await tokenOf(shop);
  } catch (error) {
    if (!(error instanceof ShopError && error.status === 401)) throw error;
  }
  const { email } = ADMIN_USER;
  const { invite } = await shop.admin("/invites", { body: { email } });
  const { token } = await shop.auth("/user/emailpass/register", { body: ADMIN_USER });
  await shop.acceptInvite(invite.token, token, { email, first_name: "Ada", last_name: "Fjord" });
  return tokenOf(shop);
}

/** @param {Shop} shop @returns {Promise<string>} */
const tokenOf = async (shop) => (await shop.auth("/user/emailpass", { body: ADMIN_USER })).token;
