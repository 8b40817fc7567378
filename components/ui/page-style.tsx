"use client";

import { pageStyle } from "@/lib/style/page-style";

/**
 * The style of the page within the page: a file of its own would be one more thing to wait for before anything is painted. React puts
 * it into the head; in a browser it finds it there by its name, so the text is not sent a second time for React.
 */
export function PageStyle() {
  return (
    <style href="page" precedence="page">
      {pageStyle()?.text ?? ""}
    </style>
  );
}
