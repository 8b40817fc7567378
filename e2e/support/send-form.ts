import type { APIRequestContext, APIResponse } from "@playwright/test";

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
  const form = html.match(/<form[^>]*multipart.*?<\/form>/s)?.[0] ?? "";
  const hidden = form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  const multipart = Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [decode(name), decode(value)]));
  return request.post(path, {
    multipart: { ...multipart, ...values },
    maxRedirects: 0,
    ...(address ? { headers: { "x-forwarded-for": address } } : {}),
  });
}

const decode = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
