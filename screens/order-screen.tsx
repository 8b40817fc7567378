import "server-only";
import type { ReactNode } from "react";
import { SaveToAccount } from "@/components/claims/save-to-account";
import { ForgetOrder } from "@/components/forms/forget-order";
import { OrderSummary } from "@/components/order/order-summary";
import { claimOrder } from "@/lib/actions/claims/claim-order";
import { signInToSave } from "@/lib/actions/claims/sign-in-to-save";
import { forgetOrder } from "@/lib/actions/forget-order";
import { mailOrderLink } from "@/lib/actions/mail-order-link";
import { openOrder } from "@/lib/actions/open-order";
import { type FullRead, readOrder } from "@/lib/read/order";
import { routes } from "@/lib/routes";
import { grantFromPage } from "@/lib/session/grants";
import { ReadProblem } from "@/screens/read-problem";

interface OrderScreenProps {
  readonly id: string;
  readonly page: "order" | "confirmed";
  readonly linkExpired: boolean;
  /** What came of saving it while signing in, as the address has it. */
  readonly asked: unknown;
  /** What the order's page shows of the whole order; `keeping` is how it is kept: in an account, and on this device. */
  readonly children: (read: FullRead, keeping: ReactNode) => ReactNode;
}

/** An order's page at the viewer's level: all of it, its summary, or why there is nothing to show. */
export async function OrderScreen({ id, page, linkExpired, asked, children }: OrderScreenProps) {
  const read = await readOrder(id);
  switch (read.kind) {
    case "full": {
      // Who has just bought it goes on seeing it here when it is fresh no more.
      if (read.earned) await grantFromPage(read.earned, "fresh");
      return children(
        read,
        <>
          {read.claimer ? (
            <SaveToAccount
              orderId={id}
              claimer={read.claimer}
              page={page}
              asked={asked}
              claimOrder={claimOrder}
              signInToSave={signInToSave}
            />
          ) : null}
          {read.by === "owner" ? null : <ForgetOrder orderId={id} action={forgetOrder} />}
        </>,
      );
    }
    case "summary":
      return (
        <OrderSummary
          summary={read.summary}
          openOrder={openOrder}
          mailOrderLink={mailOrderLink}
          page={page}
          linkExpired={linkExpired}
        />
      );
    default:
      return <ReadProblem read={read} about="order" retryHref={routes[page](id)} />;
  }
}
