"use client";

import { crash } from "@/messages/en.json";

/**
 * A fault of ours that no read caught; only a browser with JavaScript comes here. The words are imported because no
 * provider hands messages to the browser: the bundler keeps these three sentences and drops the rest of the file.
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
