import * as v1 from "./v1/backend.mjs";
import * as v2 from "./v2/backend.mjs";

/** @typedef {1 | 2} MedusaVersion */
/** @typedef {import("./backend.mjs").BackendSettings} BackendSettings */
/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */

/**
 * A generation of Medusa as the demo installs, fills and runs it. What is done to the running shop over HTTP is in
 * shop/calls.mjs.
 * @typedef {object} Generation
 * @property {MedusaVersion} medusa
 * @property {string} folder of the backend
 * @property {readonly string[]} schema what its tables are made from
 * @property {readonly string[]} sources what the shop is made from, beside the runner's own seed
 * @property {(options: import("./install.mjs").InstallOptions) => Promise<void>} install
 * @property {(supervisor: Supervisor, settings: BackendSettings) => Promise<void>} migrate creates the tables
 * @property {(supervisor: Supervisor, settings: BackendSettings, file: string) => Promise<import("./shop/client.mjs").ShopFacts>} seedShop
 *   makes products, prices and taxes, and writes the facts to the file
 * @property {(supervisor: Supervisor, settings: BackendSettings, name: string, args: readonly string[]) => Promise<void>} execScript
 *   runs one of the backend's scripts
 * @property {(supervisor: Supervisor, settings: BackendSettings, name?: string) => Promise<import("./supervisor.mjs").Service>} start
 *   the name is for tests that start a second one
 */

/** @param {MedusaVersion} medusa @returns {Generation} */
export const generationOf = (medusa) => (medusa === 1 ? v1.generation : v2.generation);
