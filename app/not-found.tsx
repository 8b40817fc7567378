import type { Metadata } from "next";
import { NotFound } from "@/components/problems/not-found";
import { HeldParts } from "@/components/ui/held-parts";
import { Static } from "@/components/ui/static";
import { getTranslations } from "@/lib/i18n/server";
import { supportEmail } from "@/lib/support-email";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("notFound") };
}

/**
 * Paths that no route answers. Routes themselves render this and set the status: see lib/http/exchange.ts. Next renders it with every
 * page and sends it in the page's data, of which it would be a quarter: so it is written as HTML, which waits for its document in vain.
 */
export default function NotFoundPage() {
  return (
    <>
      <Static>
        <NotFound about="page" supportEmail={supportEmail()} />
      </Static>
      <HeldParts />
    </>
  );
}
