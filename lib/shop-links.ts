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

const linkTo = (template: string | null) => (template === null ? null : fillTemplate(template, currentPlace()));

/** What the path of the request under way says of its country and language. */
export function currentPlace(): Place {
  const prefix = pathPrefix();
  return readPlace(prefix.slice(prefix.startsWith(BASE_PATH) ? BASE_PATH.length : 0), env().store.pathPrefix);
}
