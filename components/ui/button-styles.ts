const BASE =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-button px-5 py-2 text-center max-sm:px-3 font-medium eased print:hidden";

const KINDS = {
  primary: "edge border-transparent bg-accent text-on-accent hover:bg-accent/85",
  secondary: "edge border-line-strong text-ink hover:bg-sunken",
} as const;

/** The look of a button, for links, `<button>` and `<summary>` alike. */
export function buttonStyles(kind: keyof typeof KINDS = "primary"): string {
  return `${BASE} ${KINDS[kind]}`;
}

/** A link within text. */
export const linkStyles =
  "underline decoration-line-strong decoration-1 underline-offset-4 hover:decoration-2 hover:decoration-current";
