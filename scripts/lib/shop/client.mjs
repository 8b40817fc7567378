import { once } from "node:events";
import { request } from "node:http";
import { text as readText } from "node:stream/consumers";
import { proofOfRead } from "../storefront-proof.mjs";
import { callsOf } from "./calls.mjs";

/**
 * What making the shop told about it (backend/src/scripts/seed-shop.ts, ../v1/set-up-shop.mjs).
 * @typedef {"us" | "eu" | "jp" | "rs" | "ae"} RegionKey
 * @typedef {object} ShopFacts
 * @property {import("../generation.mjs").MedusaVersion} [medusa] 2 where it does not say
 * @property {string} publishableKey empty on Medusa v1
 * @property {string} secretKey
 * @property {Record<RegionKey, string>} regions
 * @property {string} locationId empty on Medusa v1
 * @property {Record<RegionKey, { standard: string, express: string, return: string, pickup?: string }>} shipping `pickup` where an order can be fetched
 * @property {{ id: string, title: string, product: string, productId: string, isDigital: boolean }[]} variants
 */

/** An answer of the backend that is not a success. */
export class ShopError extends Error {
  /** @param {string} call @param {number} status @param {string} body */
  constructor(call, status, body) {
    super(`${call} answered ${status}: ${body.slice(0, 400)}`);
    this.name = "ShopError";
    this.status = status;
    this.body = body;
  }
}

/**
 * `method` is POST where there is a body, `token` a customer's. `provenFor` is the id of the order or cart that is read as the
 * storefront reads it, where the backend locks that; `headers` are any others.
 * @typedef {{ method?: "GET" | "POST" | "DELETE", body?: unknown, token?: string | undefined, provenFor?: string, headers?: Record<string, string> }} CallOptions
 */

/** A small client of Medusa's HTTP API: the store's side as a shopper, the admin's with a secret key. */
export class Shop {
  /**
   * @param {string} backend
   * @param {ShopFacts} facts
   * @param {string} [linkSecret] what storefront and backend share; without it no order or cart is read by its id, and no mailbox proven
   */
  constructor(backend, facts, linkSecret = "") {
    this.backend = backend;
    this.facts = facts;
    this.linkSecret = linkSecret;
    /** How this generation of Medusa is spoken to. */
    this.calls = callsOf(facts.medusa ?? 2);
  }

  /**
   * @param {string} path below /store
   * @param {CallOptions} [options]
   * @returns {Promise<any>} Medusa's answer, of this and of the next two; its callers pick what they need
   */
  store(path, options = {}) {
    const { provenFor, headers } = options;
    const proof = provenFor === undefined ? {} : proofOfRead(provenFor, this.linkSecret);
    return this.#call(`/store${path}`, options, { ...this.calls.storeHeaders(this.facts), ...proof, ...headers });
  }

  /** @param {string} path below /admin @param {CallOptions} [options] @returns {Promise<any>} */
  admin(path, options = {}) {
    return this.#call(`/admin${path}`, options, this.calls.adminHeaders(this.facts));
  }

  /**
   * Lets somebody who was invited into the admin.
   * @param {string} invitation the invitation's token
   * @param {string} token of a sign-in that is nobody's yet
   * @param {{ email: string, first_name: string, last_name: string }} user
   */
  acceptInvite(invitation, token, user) {
    return this.#call(`/admin/invites/accept?token=${invitation}`, { token, body: user }, {});
  }

  /** @param {string} path below /auth @param {CallOptions} [options] @returns {Promise<any>} */
  auth(path, options = {}) {
    return this.#call(`/auth${path}`, options, {});
  }

  /**
   * @param {string} product the product's handle
   * @param {string | number} [which] the variant's title or its place among the product's variants
   * @returns {string} the variant's id
   */
  variant(product, which = 0) {
    const variants = this.facts.variants.filter((variant) => variant.product === product);
    const found = typeof which === "number" ? variants[which] : variants.find(({ title }) => title === which);
    if (!found) throw new Error(`The shop has no variant ${which} of ${product}`);
    return found.id;
  }

  /**
   * @param {readonly import("./checkout.mjs").Line[]} lines
   * @returns {{ variant_id: string, quantity: number }[]} as carts, drafts and changes take them
   */
  lineItems(lines) {
    return lines.map(({ product, variant, quantity = 1 }) => ({
      variant_id: this.variant(product, variant),
      quantity,
    }));
  }

  /** @param {string} path @param {CallOptions} options @param {Record<string, string>} headers */
  async #call(path, { body, token, method = body === undefined ? "GET" : "POST" }, headers) {
    const { status, isJson, text } = await send(`${this.backend}${path}`, {
      method,
      headers: {
        ...headers,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (status < 200 || status > 299) throw new ShopError(`${method} ${path}`, status, text);
    // Medusa v1 says no more than "OK" to some.
    if (!isJson) return text || null;
    return text ? JSON.parse(text) : null;
  }
}

/**
 * Each call on a connection of its own: one that is kept may be ended over there at the very moment that it is used again, and `fetch`
 * keeps them whatever it is told.
 * @param {string} url
 * @param {{ method: string, headers: Record<string, string>, body: string | undefined }} options
 */
async function send(url, { method, headers, body }) {
  const call = request(url, { method, headers, agent: false, signal: AbortSignal.timeout(60_000) });
  // Whoever waits for the answer, or reads it, is told by that.
  call.on("error", () => {});
  call.end(body);
  const [answer] = /** @type {[import("node:http").IncomingMessage]} */ (await once(call, "response"));
  const isJson = answer.headers["content-type"]?.includes("json") ?? false;
  return { status: answer.statusCode ?? 0, isJson, text: await readText(answer) };
}
