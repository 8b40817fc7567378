const BOX =
  "grid shrink-0 place-items-center overflow-hidden rounded-inner bg-sunken font-display text-2xl text-muted print:hidden";

const SIZES = { small: "size-14 sm:size-16", large: "size-16 sm:size-20" } as const;

interface LineImageProps {
  readonly src: string | null;
  readonly title: string;
  readonly size?: keyof typeof SIZES;
}

/** The product's picture in a box of fixed size, or its initial. The name stands beside it: no words here. */
export function LineImage({ src, title, size = "large" }: LineImageProps) {
  if (!src) {
    return (
      <span aria-hidden="true" className={`${BOX} ${SIZES[size]}`}>
        {initial(title)}
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: next/image would be the page's only client component
    <img
      src={src}
      alt=""
      width="80"
      height="80"
      loading="lazy"
      decoding="async"
      data-initial={initial(title)}
      className={`relative object-cover ${BOX} ${SIZES[size]} initial-where-broken`}
    />
  );
}

// Made once: to make one takes longer than to draw a line of an order.
const SEGMENTER = new Intl.Segmenter();

/** By grapheme, not by code unit: half of an emoji or a letter without its accent is not an initial. */
function initial(title: string): string {
  const [first] = SEGMENTER.segment(title.trim());
  return first?.segment.toLocaleUpperCase() ?? "";
}
