/**
 * The product's picture in a box of fixed size. Its initial lies behind, and shows where there is no picture or the
 * picture does not load. The name stands beside it, so the picture itself needs no words.
 */
export function LineImage({ src, title }: { readonly src: string | null; readonly title: string }) {
  return (
    <div className="relative grid size-16 shrink-0 place-items-center overflow-hidden rounded-inner bg-sunken sm:size-20 print:hidden">
      <span aria-hidden="true" className="font-display text-2xl text-muted">
        {initial(title)}
      </span>
      {src ? (
        // biome-ignore lint/performance/noImgElement: next/image would be the page's only client component
        <img
          src={src}
          alt=""
          width="80"
          height="80"
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
    </div>
  );
}

/** By grapheme, not by code unit: half of an emoji or a letter without its accent is not an initial. */
function initial(title: string): string {
  const [first] = new Intl.Segmenter().segment(title.trim());
  return first?.segment.toLocaleUpperCase() ?? "";
}
