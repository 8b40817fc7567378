"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { buttonStyles } from "@/components/ui/button-styles";

/**
 * A fault of ours that no read caught, between the shop's own header and footer; only a browser with JavaScript comes here. The
 * layout has written its words, in the reader's language, at the page's body: no provider hands words to the browser, which would
 * otherwise load those of every language.
 */
export default function ErrorPage({ retry }: { retry: () => void }) {
  useHeldParts();
  const { crashTitle, crashExplanation, crashRetry } = document.body.dataset;
  return (
    <main id="main" tabIndex={-1} className="page-column pt-10 sm:pt-16">
      <div className="mx-auto max-w-xl sm:pt-8">
        <h1 className="headline">{crashTitle}</h1>
        <p className="mt-5 text-lg text-muted">{crashExplanation}</p>
        <button type="button" onClick={() => retry()} className={`mt-8 ${buttonStyles()}`}>
          {crashRetry}
        </button>
      </div>
    </main>
  );
}

/**
 * Fetches the shop's header and footer where they are empty: of a document whose page broke on the server Next sends the data alone, and
 * their HTML was to be in the document (components/ui/static.tsx). An answer to Next's script has it in the data.
 */
function useHeldParts(): void {
  const router = useRouter();
  useEffect(() => {
    if (document.querySelector("[data-held]:empty")) router.refresh();
  }, [router]);
}
