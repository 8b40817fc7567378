import { amountText } from "./amount-text";
import type { Answer, ShownRequest } from "./requests";

/** What may be answered to a request as it stands; a decline asks for its reason. */
const ANSWERS: Readonly<Record<string, readonly Answer["answer"][]>> = {
  "withdrawal open": ["accept", "settle", "decline", "close"],
  "withdrawal in_progress": ["settle", "decline", "close"],
  "withdrawal needs_shop": ["accept", "settle", "decline", "close"],
  "cancellation asked": ["accept", "decline"],
  "cancellation needs_shop": ["close"],
  "return asked": ["accept", "decline"],
  "return needs_shop": ["close"],
};

const LABELS: Readonly<Record<Answer["answer"], string>> = {
  accept: "Accept",
  decline: "Decline",
  settle: "Settle",
  close: "Close",
};

const DAY_MS = 24 * 60 * 60_000;

/** How much of the law's time for the refund is left; the day on which it ends counts. */
function daysLeft(due: string): string {
  const days = Math.ceil((Date.parse(due) - Date.now()) / DAY_MS);
  if (days < 1) return "overdue";
  return days === 1 ? "1 day left" : `${days} days left`;
}

/** What the law has the shop refund, as far as the order tells. */
function refundText({ goods, delivery, captured, refunded, ...currency }: NonNullable<ShownRequest["refund"]>): string {
  const amount = (sum: number) => amountText(sum, currency);
  const sent =
    delivery === null
      ? "no delivery, for not all of the order is withdrawn"
      : `delivery ${amount(delivery)}, or what your cheapest one costs where that is less`;
  return `Items ${amount(goods)}; ${sent}. Paid: ${amount(captured)}, refunded so far: ${amount(refunded)}.`;
}

interface Props {
  readonly request: ShownRequest;
  readonly onAnswer: (answer: Answer) => void;
}

/** One request, with what the shop may answer. */
export const RequestRow = ({ request, onAnswer }: Props) => {
  const answers = ANSWERS[`${request.kind} ${request.state}`] ?? [];
  const give = (answer: Answer["answer"]) => {
    if (answer !== "decline") return onAnswer({ answer });
    const reason = window.prompt("Why? The shopper is mailed your words.")?.trim();
    if (reason) onAnswer({ answer, reason });
  };
  return (
    <tr className="border-ui-border-base border-t align-top">
      <td className="py-2 pe-4">
        <time dateTime={request.received_at}>{new Date(request.received_at).toLocaleString()}</time>
      </td>
      <td className="py-2 pe-4">
        {request.order_id === null ? (
          <>not matched{request.number === null ? null : `: ${request.number}`}</>
        ) : (
          <a className="text-ui-fg-interactive" href={`orders/${request.order_id}`}>
            {request.number ?? request.order_id}
          </a>
        )}
        <div className="text-ui-fg-subtle">{request.is_proven ? "proven" : `not proven (${request.proof})`}</div>
      </td>
      <td className="py-2 pe-4">
        <div>{request.content.sentence ?? request.kind}</div>
        {(request.content.lines ?? []).map((line) => (
          <div key={line.id} className="text-ui-fg-subtle">
            {line.quantity} × {line.title}
            {line.note ? ` – ${line.note}` : null}
          </div>
        ))}
        <div className="text-ui-fg-subtle">{request.content.text ?? request.content.reason}</div>
        {request.content.email === undefined ? null : (
          <a className="text-ui-fg-interactive" href={`mailto:${encodeURIComponent(request.content.email)}`}>
            {request.content.email}
          </a>
        )}
        {request.acknowledgement === "failed" ? (
          <div className="text-ui-fg-error">The confirmation could not be mailed to this address.</div>
        ) : null}
        {request.content.period?.kind === "ended" ? (
          <div className="text-ui-fg-subtle">declared after the period seems to have ended</div>
        ) : null}
        {request.content.repeats ? (
          <div className="text-ui-fg-subtle">there was an earlier declaration for this order</div>
        ) : null}
      </td>
      <td className="py-2 pe-4">{request.state.replaceAll("_", " ")}</td>
      <td className="py-2 pe-4">
        {request.refund_due_at === null ? (
          "–"
        ) : (
          <>
            <time dateTime={request.refund_due_at}>{new Date(request.refund_due_at).toLocaleDateString()}</time>
            <div className="text-ui-fg-subtle">{daysLeft(request.refund_due_at)}</div>
            {request.refund ? <div className="text-ui-fg-subtle">{refundText(request.refund)}</div> : null}
          </>
        )}
      </td>
      <td className="py-2">
        {answers.map((answer) => (
          <button key={answer} type="button" className="text-ui-fg-interactive pe-3" onClick={() => give(answer)}>
            {LABELS[answer]}
          </button>
        ))}
      </td>
    </tr>
  );
};
