"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** The server answers within 5 seconds; a look that takes longer was lost on the way. */
const LOST_AFTER_MS = 8_000;

/** Moves on to `href` after a pause, in place and without a new entry in the history. Shows nothing. */
export function LookAgain({ seconds, href }: { seconds: number; href: string }) {
  const router = useRouter();
  useEffect(() => {
    const pause = seconds * 1000;
    const look = setTimeout(() => router.replace(href, { scroll: false }), pause);
    // What was lost ends the waiting else: nothing would look a next time.
    const reload = setTimeout(() => window.location.replace(href), pause + LOST_AFTER_MS);
    return () => {
      clearTimeout(look);
      clearTimeout(reload);
    };
  }, [router, seconds, href]);
  return null;
}
