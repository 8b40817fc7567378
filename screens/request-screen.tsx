import "server-only";
import type { Abilities } from "@order-pages/shared/orders/rules/abilities";
import type { AbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import type { ReactNode } from "react";
import { OrderSummary } from "@/components/order/order-summary";
import { mailOrderLink } from "@/lib/actions/mail-order-link";
import { openOrder } from "@/lib/actions/open-order";
import { answersForm } from "@/lib/http/request-facts";
import { type FullRead, readOrder } from "@/lib/read/order";
import { grantFromPage } from "@/lib/session/grants";
import { ReadProblem } from "@/screens/read-problem";

/** An order that something can be asked of: the backend says what. */
export interface RequestableOrder extends FullRead {
  readonly abilities: Abilities;
  readonly abilityFacts: AbilityFacts;
}

interface RequestScreenProps {
  readonly id: string;
  /** The page's own address, to come back to once whoever looks has shown that the order is theirs. */
  readonly here: string;
  /** The form alone, with what was sent by it: where it was sent and the order cannot be read now. */
  readonly again?: ReactNode;
  readonly children: (order: RequestableOrder) => ReactNode;
}

/**
 * A page on which something is asked of an order, for who sees all of it. Everybody else is asked for the order's email first; where the
 * backend takes no requests, there is no such page.
 */
export async function RequestScreen({ id, here, again, children }: RequestScreenProps) {
  const [read, isAnswer] = await Promise.all([readOrder(id), answersForm()]);
  switch (read.kind) {
    case "full": {
      const { abilities, abilityFacts } = read;
      if (abilities === null || abilityFacts === null) return <ReadProblem read={NOT_FOUND} retryHref={here} />;
      if (read.earned) await grantFromPage(read.earned, "fresh");
      return children({ ...read, abilities, abilityFacts });
    }
    case "summary":
      return (
        <OrderSummary
          summary={read.summary}
          openOrder={openOrder}
          mailOrderLink={mailOrderLink}
          page="order"
          next={here}
          linkExpired={false}
        />
      );
    case "outage":
      // The action has said so with the status.
      return isAnswer && again ? again : <ReadProblem read={read} retryHref={here} />;
    default:
      return <ReadProblem read={read} about="order" retryHref={here} />;
  }
}

const NOT_FOUND = { kind: "not_found" } as const;
