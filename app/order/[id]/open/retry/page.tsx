import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { UNAVAILABLE } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { ReadProblem } from "@/screens/read-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("outage") };
}

/** Where a signed link leads while the backend cannot say what it opens. Trying again is the link itself, once more. */
export default async function LinkRetryRoute({ params, searchParams }: PageProps<"/order/[id]/open/retry">) {
  const [{ id }, { key, to }] = await Promise.all([params, searchParams]);
  const page = to === "confirmed" ? "confirmed" : "order";
  return <ReadProblem read={UNAVAILABLE} retryHref={routes.link(id, typeof key === "string" ? key : "", page)} />;
}
