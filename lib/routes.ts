/** Every path of this app, built in one place: a literal path elsewhere breaks silently when a route moves. */
export const routes = {
  home: () => "/",
  order: (id: string) => `/order/${encodeURIComponent(id)}`,
  confirmed: (id: string) => `/order/${encodeURIComponent(id)}/confirmed`,
  cart: (cartId: string, attempt = 0) =>
    `/order/cart/${encodeURIComponent(cartId)}${attempt > 0 ? `?attempt=${attempt}` : ""}`,
  /** `forgotten` says there that an order was just forgotten; `number` fills the field, an email never would. */
  lookup: ({ forgotten = false, number = "" } = {}) =>
    `/order/lookup${query({ forgotten: forgotten ? "1" : "", number })}`,
  /** An order whose signed link no longer opens it. */
  linkExpired: (id: string) => `/order/${encodeURIComponent(id)}?link=expired`,
} as const;

function query(parts: Record<string, string>): string {
  const given = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ""));
  return given.size > 0 ? `?${given}` : "";
}
