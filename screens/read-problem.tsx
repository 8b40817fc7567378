import { NotFound } from "@/components/problems/not-found";
import { Outage } from "@/components/problems/outage";
import { respondWith } from "@/lib/http/exchange";
import { type Outage as OutageRead, RETRY_AFTER } from "@/lib/read/outage";
import { supportEmail } from "@/lib/support-email";

interface ReadProblemProps {
  readonly read: { kind: "not_found" } | OutageRead;
  /** What was not found. */
  readonly about?: "page" | "order";
  readonly retryHref: string;
}

/** What a page shows, and answers with, when its read found nothing or failed: never one for the other. */
export function ReadProblem({ read, about = "page", retryHref }: ReadProblemProps) {
  if (read.kind === "not_found") {
    respondWith(404);
    return <NotFound about={about} supportEmail={supportEmail()} />;
  }
  respondWith(read.status, RETRY_AFTER);
  return <Outage retryHref={retryHref} supportEmail={supportEmail()} />;
}
