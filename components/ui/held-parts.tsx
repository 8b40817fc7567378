"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Fetches anew what the page should hold and does not: HTML that was held for a document (components/ui/static.tsx) which it never
 * came to stand in. Of a document whose page broke on the server Next sends the data alone, and where an answer to a form is not found,
 * it shows what the document had for that. An answer to Next's script has the HTML in its data.
 */
export function HeldParts(): null {
  const router = useRouter();
  useEffect(() => {
    if (document.querySelector("[data-held]:empty")) router.refresh();
  }, [router]);
  return null;
}
