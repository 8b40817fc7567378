"use client";

import crash from "@order-pages/shared/messages/crash/en.json";
import { buttonStyles } from "@/components/ui/button-styles";

/**
 * A fault of ours that no read caught, between the shop's own header and footer; only a browser with JavaScript comes here. The
 * words are imported because no provider hands messages to the browser, from a file of their own because the bundler sends a
 * large one whole.
 */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="page-column pt-10 sm:pt-16">
      <div className="mx-auto max-w-xl sm:pt-8">
        <h1 className="headline">{crash.title}</h1>
        <p className="mt-5 text-lg text-muted">{crash.explanation}</p>
        <button type="button" onClick={() => retry()} className={`mt-8 ${buttonStyles()}`}>
          {crash.retry}
        </button>
      </div>
    </main>
  );
}
