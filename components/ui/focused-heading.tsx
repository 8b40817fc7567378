"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * A page's heading that takes the focus: what was pressed is gone with the page before, and without this a screen reader says
 * nothing of what came of it.
 */
export function FocusedHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="headline outline-none">
      {children}
    </h1>
  );
}
