import type { Metadata } from "next";
import { ClaimQuestionPage } from "@/components/claims/claim-question-page";
import { answerClaim } from "@/lib/actions/claims/answer-claim";
import { respondWith } from "@/lib/http/exchange";
import { getTranslations } from "@/lib/i18n/server";
import { readClaimQuestion } from "@/lib/read/claim-question";
import { routes } from "@/lib/routes";
import { supportEmail } from "@/lib/support-email";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata({ params }: PageProps<"/order/[id]/transfer/[token]">): Promise<Metadata> {
  const { id, token } = await params;
  const [read, t] = await Promise.all([readClaimQuestion(id, token), getTranslations("titles")]);
  return { title: t(read.kind === "outage" ? "outage" : "claimQuestion") };
}

/** Where the mail of a claim leads. Reads only, however often and by whomever it is opened. */
export default async function ClaimQuestionRoute({ params, searchParams }: PageProps<"/order/[id]/transfer/[token]">) {
  const [{ id, token }, { answered }] = await Promise.all([params, searchParams]);
  const read = await readClaimQuestion(id, token);
  if (read.kind !== "found") return <ReadProblem read={read} retryHref={routes.claimQuestion(id, token)} />;
  if (read.question.state === "unknown") respondWith(404);
  return (
    <ClaimQuestionPage
      orderId={id}
      proof={token}
      question={read.question}
      supportEmail={supportEmail()}
      isAnswered={answered === "1"}
      answerClaim={answerClaim}
    />
  );
}
