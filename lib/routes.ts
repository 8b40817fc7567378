/** Every path of this app, built in one place: a literal path elsewhere breaks silently when a route moves. */
export const routes = {
  home: () => "/",
  order: (id: string) => `/order/${encodeURIComponent(id)}`,
  confirmed: (id: string) => `/order/${encodeURIComponent(id)}/confirmed`,
  cart: (cartId: string, attempt = 0) =>
    `/order/cart/${encodeURIComponent(cartId)}${attempt > 0 ? `?attempt=${attempt}` : ""}`,
} as const;
