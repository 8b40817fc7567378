import type { APIResponse } from "@playwright/test";

/**
 * All that an answer tells: status, headers, what it shows, and every word of the data for the browser, whose parts come in
 * any order. Without what differs from one request to the next.
 * @param asked what the request itself named, which the answer may repeat
 */
export async function observableAnswer(answer: APIResponse, asked: string) {
  const { "x-request-id": _request, date: _date, ...headers } = answer.headers();
  const nonce = headers["content-security-policy"]?.match(/'nonce-([^']+)'/)?.[1] ?? "";
  const forget = (text: string) =>
    text
      .replaceAll(nonce, "NONCE")
      .replaceAll(asked, "ASKED")
      // Says when the customer was seen last.
      .replaceAll(/_order_session=[^;]+/g, "_order_session=SEEN");
  const body = forget(await answer.text())
    // Next's own number of the request, by which the browser tells one answer's head from another's.
    .replaceAll(/"[\w-]{21}([vmh])\\*"/g, '"REQUEST$1"');
  const isPage = headers["content-type"]?.startsWith("text/html") ?? false;
  return {
    status: answer.status(),
    headers: forget(JSON.stringify(headers)),
    shown: isPage ? body.replaceAll(/<script.*?<\/script>/gs, "") : "",
    words: [...new Set(body.match(/\w{4,}/g))].sort(),
  };
}
