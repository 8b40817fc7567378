import type { Metadata } from "next";
import { ReceiptElsewhere } from "@/components/withdraw/receipt-elsewhere";
import { WithdrawalReceipt } from "@/components/withdraw/withdrawal-receipt";
import { resendWithdrawal } from "@/lib/actions/withdrawals/resend-withdrawal";
import { respondWith } from "@/lib/http/exchange";
import { getTranslations } from "@/lib/i18n/server";
import { readReceipt } from "@/lib/read/withdrawal";
import { routes } from "@/lib/routes";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata({ params }: PageProps<"/withdraw/[id]">): Promise<Metadata> {
  const [read, t] = await Promise.all([readReceipt((await params).id), getTranslations("titles")]);
  return { title: t(read.kind === "outage" ? "outage" : read.kind === "found" ? "withdrawal" : "notFound") };
}

/** The receipt of a declaration, for the browser that has made it and for whoever sees all of its order. */
export default async function WithdrawalRoute({ params }: PageProps<"/withdraw/[id]">) {
  const { id } = await params;
  const read = await readReceipt(id);
  switch (read.kind) {
    case "found":
      return <WithdrawalReceipt withdrawal={read.withdrawal} resend={resendWithdrawal} supportEmail={supportEmail()} />;
    case "outage":
      return <ReadProblem read={read} retryHref={routes.withdrawal(id)} />;
    case "not_found":
      respondWith(404);
      return <ReceiptElsewhere supportEmail={supportEmail()} />;
  }
}
