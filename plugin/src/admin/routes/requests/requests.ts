/** What the list shows of a request; the plugin's `GET /admin/order-pages/requests` answers more. */
export interface ShownRequest {
  readonly id: string;
  readonly kind: "withdrawal" | "cancellation" | "return";
  readonly state: string;
  readonly order_id: string | null;
  readonly number: string | null;
  readonly proof: string;
  readonly is_proven: boolean;
  readonly received_at: string;
  readonly refund_due_at: string | null;
  readonly content: {
    readonly sentence?: string;
    readonly text?: string | null;
    readonly reason?: string | null;
    readonly lines:
      | readonly {
          readonly id: string;
          readonly title: string;
          readonly quantity: number;
          readonly note?: string | null;
        }[]
      | null;
  };
}

export type Answer =
  | { readonly answer: "accept" | "settle" | "close" }
  | { readonly answer: "decline"; readonly reason: string };

const PATH = "/admin/order-pages/requests";

/** @throws Error where the backend does not answer the list */
export async function listRequests(): Promise<readonly ShownRequest[]> {
  const answer = await fetch(`${PATH}?limit=200`, { credentials: "include" });
  if (!answer.ok) throw new Error(`The list answered ${answer.status}`);
  const { requests } = (await answer.json()) as { readonly requests: readonly ShownRequest[] };
  return requests;
}

/**
 * Gives the shop's answer to a request.
 * @returns what is in the way, in a sentence; `null` where nothing was
 */
export async function answer({ id }: ShownRequest, given: Answer): Promise<string | null> {
  const body = given.answer === "decline" ? { reason: given.reason } : {};
  const reply = await fetch(`${PATH}/${encodeURIComponent(id)}/${given.answer}`, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (reply.ok) return null;
  const { because } = (await reply.json().catch(() => ({}))) as { readonly because?: string };
  return because === undefined
    ? "That could not be done. Try again."
    : `That cannot be done now: ${because.replaceAll("_", " ")}.`;
}
