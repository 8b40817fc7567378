import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * What Next's script in a browser asks a page's data by, and says of the page that it is on. A storefront that is a Next app, too,
 * has such a script: it asks for our pages ahead of time, and after its checkout, and could not run what it is given.
 */
const OF_ROUTERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
] as const;

/**
 * Whether the router of another app, or of another build of this one, asks for a page as data. Ours says which build it is of, where
 * this build has a name (`deploymentId` of next.config.mjs); where it has none, nobody is given data.
 */
export function isForeignRouter({ method, headers }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (headers.rsc === undefined) return false;
  const ours = process.env.NEXT_DEPLOYMENT_ID;
  return !ours || headers["x-deployment-id"] !== ours;
}

/** Takes from a request for a document what makes Next answer something else, or read a state that is not ours. */
export function dropRouterHeaders({ method, headers }: IncomingMessage): void {
  if (method !== "GET" && method !== "HEAD") return;
  if (headers.rsc === undefined) for (const name of OF_ROUTERS) delete headers[name];
}

/**
 * Answers a foreign router with nothing, which every version of Next's script takes for "leave, and load the page": no page is made
 * and no backend is asked. A document would be thrown away unread.
 */
export function answerForeignRouter(response: ServerResponse): void {
  response.writeHead(204, { "Cache-Control": "no-store", Vary: OF_ROUTERS.join(", ") });
  response.end();
}
