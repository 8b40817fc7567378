"use client";

import crash from "@order-pages/shared/messages/crash/en.json";

/**
 * A fault of ours that no read caught; only a browser with JavaScript comes here. The words are imported because no
 * provider hands messages to the browser, from a file of their own because the bundler sends a large one whole.
 */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <main id="main">
      <h1>{crash.title}</h1>
      <p>{crash.explanation}</p>
      <button type="button" onClick={() => retry()}>
        {crash.retry}
      </button>
    </main>
  );
}
