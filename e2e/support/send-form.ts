import type { APIRequestContext, APIResponse } from "@playwright/test";
import { formsOf } from "./forms";

/**
 * Sends the form of a page as a browser without JavaScript does, only quicker: for what takes many tries.
 * @param address where it seems to come from; the test's own where left out
 * @returns the answer itself, a redirect not followed
 */
export async function sendForm(
  request: APIRequestContext,
  path: string,
  values: Readonly<Record<string, string>>,
  address?: string,
): Promise<APIResponse> {
  const html = await (await request.get(path)).text();
  const hidden = formsOf(html).find(({ isAction }) => isAction)?.hidden ?? [];
  return request.post(path, {
    multipart: { ...Object.fromEntries(hidden), ...values },
    maxRedirects: 0,
    ...(address ? { headers: { "x-forwarded-for": address } } : {}),
  });
}
