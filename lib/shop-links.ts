import { env } from "@/lib/env";
import { BASE_PATH } from "@/lib/http/path-prefix";
import { pathPrefix, routes } from "@/lib/routes";
import { fillTemplate, type Place, readPlace } from "@/lib/url-template";

/** @returns where the pages lead back to, in the country and language of the request under way; `null` where the shop says nothing */
export function storeUrl(): string | null {
  return linkTo(env().store.urlTemplate);
}

/**
 * @returns the storefront's page of the customer's name and password; `null` where the shop says nothing, or names our own: whoever
 *   comes to that was sent to us
 */
export function profileUrl(): string | null {
  const url = linkTo(env().store.profileTemplate);
  return url === routes.profile() ? null : url;
}

/** @returns the storefront's page of the customer's addresses; `null` where the shop says nothing */
export function addressesUrl(): string | null {
  return linkTo(env().store.addressesTemplate);
}

/** Whether items lead to the storefront's pages of them. */
export const hasProductPages = (): boolean => env().store.productTemplate !== null;

/** @returns the storefront's page of a product; `null` where the shop says nothing, and for a line of no product */
export function productUrl(handle: string | null): string | null {
  const url = linkTo(env().store.productTemplate);
  // Two dots would be a step up the path, however they are written.
  return url === null || handle === null || /^\.*$/.test(handle)
    ? null
    : url.replaceAll("{handle}", encodeURIComponent(handle));
}

/** @returns the storefront's page where an order is paid that was placed without; `null` where the shop says nothing */
export function paymentUrl(orderId: string): string | null {
  return linkTo(env().store.paymentTemplate)?.replaceAll("{order}", encodeURIComponent(orderId)) ?? null;
}

const linkTo = (template: string | null) => (template === null ? null : fillTemplate(template, currentPlace()));

/** What the path of the request under way says of its country and language. */
export function currentPlace(): Place {
  const prefix = pathPrefix();
  return readPlace(prefix.slice(prefix.startsWith(BASE_PATH) ? BASE_PATH.length : 0), env().store.pathPrefix);
}
