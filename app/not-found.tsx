import type { Metadata } from "next";
import { NotFound } from "@/components/problems/not-found";
import { getTranslations } from "@/lib/i18n/server";
import { supportEmail } from "@/lib/support-email";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("notFound") };
}

/** Paths that no route answers. Routes themselves render this and set the status: see lib/http/exchange.ts. */
export default function NotFoundPage() {
  return <NotFound about="page" supportEmail={supportEmail()} />;
}
