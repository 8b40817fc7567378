interface BrandSlotProps {
  /** Markup of the shop's that lib/brand/sanitize.ts has been over. */
  readonly html: string;
  readonly className?: string;
}

/** The shop's own header or footer, in place of ours. */
export function BrandSlot({ html, className = "" }: BrandSlotProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized when it was read
  return <div className={`brand-slot min-w-0 wrap-anywhere ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
