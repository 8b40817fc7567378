import { splitPrefix } from "./path-prefix";

/** Every route as app/ has it. A log line names one of these and never an address, which may hold an id or a proof. */
export const ROUTES = [
  "/",
  "/_order-pages/brand/[file]",
  "/account",
  "/account/addresses",
  "/account/change-email",
  "/account/change-email/open",
  "/account/confirm-email",
  "/account/confirm-email/open",
  "/account/forgot-password",
  "/account/login",
  "/account/login/code",
  "/account/orders",
  "/account/orders/[id]",
  "/account/orders/claim",
  "/account/orders/details/[id]",
  "/account/profile",
  "/account/register",
  "/account/reset-password",
  "/account/reset-password/open",
  "/api/health",
  "/order/[id]",
  "/order/[id]/cancel",
  "/order/[id]/confirmed",
  "/order/[id]/open",
  "/order/[id]/open/retry",
  "/order/[id]/open/wait",
  "/order/[id]/requests/[requestId]",
  "/order/[id]/return",
  "/order/[id]/return/review",
  "/order/[id]/returns/[returnId]",
  "/order/[id]/transfer/[token]",
  "/order/[id]/transfer/[token]/accept",
  "/order/[id]/transfer/[token]/decline",
  "/order/cart/[cartId]",
  "/order/language",
  "/order/lookup",
  "/withdraw",
  "/withdraw/[id]",
] as const;

/**
 * @param url as the request has it: path and query
 * @returns which route answers it, "other" where none does
 */
export function routeTemplate(url: string): (typeof ROUTES)[number] | "other" {
  const [path = ""] = url.split(/[?#]/, 1);
  const parts = splitPrefix(path).rest.split("/").filter(Boolean);
  const fitting = ROUTES.filter((route) => {
    const pattern = route.split("/").filter(Boolean);
    return pattern.length === parts.length && pattern.every((part, at) => part.startsWith("[") || part === parts[at]);
  });
  // A name that is written out goes before one that stands for anything, as in Next.
  return fitting.sort((one, other) => one.split("[").length - other.split("[").length)[0] ?? "other";
}
