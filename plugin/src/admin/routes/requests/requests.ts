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
  /** What an open withdrawal has the shop refund, at most what is left of the payment, major units; `null` where nobody can tell. */
  readonly refund: {
    readonly currency: string;
    /** How many digits the currency is counted with. */
    readonly digits: number;
    readonly goods: number;
    /** Of all deliveries; `null` while something of the order is not withdrawn. */
    readonly delivery: number | null;
    readonly captured: number;
    readonly refunded: number;
  } | null;
  /** Whether the acknowledgement of an open withdrawal has left; `failed`: it never will. `null` for all else. */
  readonly acknowledgement: "pending" | "sent" | "failed" | null;
  readonly content: {
    readonly sentence?: string;
    /** Of a withdrawal: where the shopper can be reached. */
    readonly email?: string;
    /** Of a withdrawal whose order is known: whether its period seemed over. */
    readonly period?: { readonly kind: string } | null;
    /** An earlier declaration about the same order. */
    readonly repeats?: string | null;
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

/** What the admin's build writes in their place: a dashboard may be served from elsewhere than its backend, and sign in by token. */
declare const __BACKEND_URL__: string | undefined;
declare const __AUTH_TYPE__: "session" | "jwt" | undefined;
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined;

const BACKEND = typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : "";

const PATH = `${BACKEND}/admin/order-pages/requests`;

/** Medusa's own dashboard keeps its token under this key where nobody names another. */
const TOKEN_KEY = (typeof __JWT_TOKEN_STORAGE_KEY__ === "string" && __JWT_TOKEN_STORAGE_KEY__) || "medusa_auth_token";

const isByToken = typeof __AUTH_TYPE__ === "string" && __AUTH_TYPE__ === "jwt";

/** Asks as the dashboard itself does: by its session, or by its token. */
function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const token = isByToken ? window.localStorage.getItem(TOKEN_KEY) : null;
  const headers = { ...init.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  return fetch(path, { ...init, headers, credentials: isByToken ? "omit" : "include" });
}

/** The most that the backend answers at once. */
const A_PAGE = 200;

/**
 * Reads the whole list, page by page: the oldest open request is the one whose time runs out.
 * @throws Error where the backend does not answer the list
 */
export async function listRequests(): Promise<readonly ShownRequest[]> {
  // By their ids: a request that comes in meanwhile moves the others on, and one would be there twice.
  const all = new Map<string, ShownRequest>();
  for (let offset = 0; ; offset += A_PAGE) {
    const answer = await ask(`${PATH}?limit=${A_PAGE}&offset=${offset}`);
    if (!answer.ok) throw new Error(`The list answered ${answer.status}`);
    const { requests } = (await answer.json()) as { readonly requests: readonly ShownRequest[] };
    for (const request of requests) all.set(request.id, request);
    if (requests.length < A_PAGE) return [...all.values()];
  }
}

/**
 * Gives the shop's answer to a request.
 * @returns what is in the way, in a sentence; `null` where nothing was
 */
export async function answer({ id }: ShownRequest, given: Answer): Promise<string | null> {
  const body = given.answer === "decline" ? { reason: given.reason } : {};
  const reply = await ask(`${PATH}/${encodeURIComponent(id)}/${given.answer}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (reply.ok) return null;
  const { because } = (await reply.json().catch(() => ({}))) as { readonly because?: string };
  return because === undefined
    ? "That could not be done. Try again."
    : `That cannot be done now: ${because.replaceAll("_", " ")}.`;
}
