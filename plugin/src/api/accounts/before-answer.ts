import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";

/**
 * Does something between a route's work and its answer, so that whoever has the answer may rely on it.
 * @param work is given what the route answers, and answers what is sent in its place; when it fails, so does the request
 */
export function beforeAnswer(
  res: MedusaResponse,
  next: MedusaNextFunction,
  work: (body: unknown) => Promise<unknown>,
): void {
  const answer = res.json.bind(res);
  res.json = (body: unknown) => {
    // An error's answer, too, comes this way.
    res.json = answer;
    if (res.statusCode !== 200) return answer(body);
    work(body).then(answer, next);
    return res;
  };
}
