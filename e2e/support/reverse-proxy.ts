import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Front } from "./small-storefront";

/** As docs/beside/nginx.conf has it: what goes to the order pages of all that a shop's domain is asked for. */
const OF_ORDER_PAGES =
  /^\/_order-pages\/|^(?:\/[a-z]{2})?\/(?:order\/|withdraw(?:$|\/)|account(?:$|\/(?!(?:profile|addresses)(?:$|\/))))/;

/** Where a checkout ends that the storefront would show by itself. */
const CONFIRMATION = /\/order\/[^/]+\/confirmed/;

/** A proxy in front of a storefront and the order pages, as small as docs/beside/nginx.conf allows. */
export async function startReverseProxy(storefront: string, orderPages: string): Promise<Front> {
  const server = createServer((call, answer) => {
    const path = call.url?.split("?", 1)[0] ?? "/";
    pass(call, answer, OF_ORDER_PAGES.test(path) ? orderPages : storefront);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(call: IncomingMessage, answer: ServerResponse, to: string): void {
  const { headers, method = "GET", url = "/" } = call;
  const onward = request(`${to}${url}`, { method, headers: { ...headers, "x-forwarded-host": headers.host } });
  onward.on("response", (from) => {
    // Without the storefront's own payload, its script loads the confirmation from here.
    const leadsOut = CONFIRMATION.test(String(from.headers["x-action-redirect"]));
    const type = leadsOut ? { "content-type": "text/plain" } : {};
    answer.writeHead(from.statusCode ?? 502, { ...from.headers, ...type });
    from.pipe(answer);
  });
  onward.on("error", () => answer.writeHead(502).end());
  call.pipe(onward);
}
