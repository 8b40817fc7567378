"use client";

import { useEffect, useState } from "react";
import { SpinnerIcon } from "@/components/ui/icons";

/** Below this a page is simply there, and words would only flicker. */
const NOTICEABLE_MS = 400;

/**
 * Says that the next page is on its way where it takes a while; until it is here, browsers leave the old one standing as if
 * nothing had been pressed. One without the Navigation API shows its own sign alone.
 */
export function PageLoading({ label }: { readonly label: string }) {
  const [isLoading, setLoading] = useState(false);

  useEffect(() => {
    const done = new AbortController();
    const { signal } = done;
    let notice: ReturnType<typeof setTimeout>;
    const begin = ({ destination, downloadRequest }: NavigateEvent) => {
      // A link to the help's mailbox opens no page either.
      if (destination.sameDocument || downloadRequest !== null || !destination.url.startsWith("http")) return;
      clearTimeout(notice);
      notice = setTimeout(() => setLoading(true), NOTICEABLE_MS);
    };
    const end = () => {
      clearTimeout(notice);
      setLoading(false);
    };
    window.navigation?.addEventListener("navigate", begin, { signal });
    // Stopped by the shopper, or come back to from the page that was loaded.
    window.navigation?.addEventListener("navigateerror", end, { signal });
    window.addEventListener("pageshow", end, { signal });
    return () => {
      done.abort();
      end();
    };
  }, []);

  return (
    <p
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-6 z-10 flex justify-center print:hidden"
    >
      {isLoading ? (
        <span className="flex items-center gap-2 rounded-full bg-ink px-4 py-2 text-sm text-page [box-shadow:0_10px_15px_-3px_#0000001a,0_4px_6px_-4px_#0000001a]">
          <SpinnerIcon className="size-4" />
          {label}
        </span>
      ) : null}
    </p>
  );
}
