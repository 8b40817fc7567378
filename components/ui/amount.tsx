/**
 * Money, and other text that keeps its own direction (emails, numbers): isolated, so that "-$5.00" does not become
 * "$5.00-" in a page that runs from right to left.
 */
export function Amount({ children, className = "" }: { readonly children: string; readonly className?: string }) {
  return <bdi className={`tabular ${className}`}>{children}</bdi>;
}
