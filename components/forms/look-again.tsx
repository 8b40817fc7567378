"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Moves on to `href` after a pause, in place and without a new entry in the history. Shows nothing. */
export function LookAgain({ seconds, href }: { seconds: number; href: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => router.replace(href, { scroll: false }), seconds * 1000);
    return () => clearTimeout(timer);
  }, [router, seconds, href]);
  return null;
}
