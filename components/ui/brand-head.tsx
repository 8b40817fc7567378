interface BrandHeadProps {
  /** Rules of the shop's own look; "" where it keeps ours. */
  readonly styleSheet: string;
  readonly fonts: readonly string[];
}

/** The shop's look, in the page itself: a file of its own would be one more thing to wait for before anything is painted. */
export function BrandHead({ styleSheet, fonts }: BrandHeadProps) {
  return (
    // biome-ignore lint/style/noHeadElement: the rule is about pages/; in app/ this is the way to a rule of one's own in the head
    <head>
      {fonts.map((href) => (
        <link key={href} rel="preload" as="font" href={href} crossOrigin="anonymous" />
      ))}
      {styleSheet ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes; it is made of checked values alone (lib/brand/style-sheet.ts)
        <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
      ) : null}
    </head>
  );
}
