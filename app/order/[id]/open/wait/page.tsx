import type { Metadata } from "next";
import { TooManyTries } from "@/components/problems/too-many-tries";
import { respondWith } from "@/lib/http/exchange";
import { getTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { supportEmail } from "@/lib/support-email";

/** The longest that the limits of links ask for, in seconds. */
const LONGEST = 600;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("tooManyTries") };
}

/** Where links lead that open nothing and were tried too often. `?seconds=` is how long to wait. */
export default async function LinkWaitRoute({ params, searchParams }: PageProps<"/order/[id]/open/wait">) {
  const [{ id }, { seconds }] = await Promise.all([params, searchParams]);
  const wait = Math.min(Math.max(Number(seconds) || 0, 1), LONGEST);
  respondWith(429, Math.ceil(wait));
  return <TooManyTries wait={wait} retryHref={routes.order(id)} supportEmail={supportEmail()} />;
}
