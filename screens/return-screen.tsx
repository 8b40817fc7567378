import "server-only";
import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import type { CanReturn } from "@order-pages/shared/orders/rules/can-return";
import type { ReactNode } from "react";
import { CannotReturn } from "@/components/requests/cannot-return";
import { env } from "@/lib/env";
import { answersForm } from "@/lib/http/request-facts";
import { getLocale } from "@/lib/i18n/server";
import { readReturnTerms } from "@/lib/read/return-terms";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "./read-problem";
import { type RequestableOrder, RequestScreen } from "./request-screen";

interface ReturnScreenProps {
  readonly id: string;
  /** The page's own address. */
  readonly here: string;
  /** See RequestScreen. */
  readonly again?: ReactNode;
  readonly children: (order: RequestableOrder, ability: CanReturn, terms: ReturnTerms) => ReactNode;
}

/** A page on which a return is put together, or why nothing of the order can go back. */
export async function ReturnScreen({ id, here, again, children }: ReturnScreenProps) {
  const [read, locale, isAnswer] = await Promise.all([readReturnTerms(id), getLocale(), answersForm()]);
  const context = { locale, timeZone: env().store.timeZone };
  return (
    <RequestScreen id={id} here={here} again={again}>
      {(order) => {
        const ability = order.abilities.return;
        if (ability.can) {
          if (read.kind === "found") return children(order, ability, read.terms);
          if (read.kind === "outage" && isAnswer && again) return again;
          return <ReadProblem read={read} about="order" retryHref={here} />;
        }
        // A shop that takes nothing back by its pages has no such page.
        if (ability.because === "off") return <ReadProblem read={{ kind: "not_found" }} retryHref={here} />;
        return (
          <CannotReturn
            orderId={id}
            cannot={ability}
            canWithdraw={order.abilities.withdraw.can}
            asked={order.ways?.asked.find(({ kind }) => kind === "return")?.id ?? null}
            here={here}
            context={context}
            supportEmail={supportEmail()}
          />
        );
      }}
    </RequestScreen>
  );
}
