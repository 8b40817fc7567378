/** Short texts, one below the other; two of them may be the same. */
export function TextLines({ lines, className }: { readonly lines: readonly string[]; readonly className?: string }) {
  return (
    <ul className={className}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes in place, and its texts need not differ
        <li key={index} className="wrap-anywhere">
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
