import type { Metadata } from "next";
import { ReadProblem } from "@/app/read-problem";
import { InvitationPage } from "@/components/claims/invitation-page";
import { answerInvitation } from "@/lib/actions/claims/answer-invitation";
import { respondWith } from "@/lib/http/exchange";
import { getTranslations } from "@/lib/i18n/server";
import { readInvitation } from "@/lib/read/invitation";
import { routes } from "@/lib/routes";
import { store } from "@/lib/store";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("transfer") };
}

/** Where the mail of a claim leads. Reads only, however often and by whomever it is opened. */
export default async function TransferRoute({ params, searchParams }: PageProps<"/order/[id]/transfer/[token]">) {
  const [{ id, token }, { answered }] = await Promise.all([params, searchParams]);
  const read = await readInvitation(id, token);
  if (read.kind !== "found") return <ReadProblem read={read} retryHref={routes.transfer(id, token)} />;
  if (read.invitation.state === "unknown") respondWith(404);
  return (
    <InvitationPage
      orderId={id}
      proof={token}
      invitation={read.invitation}
      supportEmail={store().supportEmail}
      isAnswered={answered === "1"}
      answerInvitation={answerInvitation}
    />
  );
}
