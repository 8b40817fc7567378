"use client";

import { buttonStyles } from "@/components/ui/button-styles";
import { HeldParts } from "@/components/ui/held-parts";

/**
 * A fault of ours that no read caught, between the shop's own header and footer; only a browser with JavaScript comes here. The
 * layout has written its words, in the reader's language, at the page's body: no provider hands words to the browser, which would
 * otherwise load those of every language.
 */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const { crashTitle, crashExplanation, crashRetry } = document.body.dataset;
  return (
    <>
      <HeldParts />
      <main id="main" tabIndex={-1} className="page-column pt-10 sm:pt-16">
        <div className="mx-auto max-w-xl sm:pt-8">
          <h1 className="headline">{crashTitle}</h1>
          <p className="mt-5 text-lg text-muted">{crashExplanation}</p>
          <button type="button" onClick={() => retry()} className={`mt-8 ${buttonStyles()}`}>
            {crashRetry}
          </button>
        </div>
      </main>
    </>
  );
}
