import type { Brand } from "@/lib/brand/brand";

interface LogoProps {
  readonly logo: NonNullable<Brand["logo"]>;
  /** The shop's name, which the logo says in pictures. */
  readonly alt: string;
}

/** The shop's logo, as high as the bar allows. On paper always the one for a light ground. */
export function Logo({ logo: { light, dark }, alt }: LogoProps) {
  return (
    <picture className="contents">
      {dark ? (
        <source
          media="screen and (prefers-color-scheme: dark)"
          srcSet={dark.src}
          width={dark.width}
          height={dark.height}
        />
      ) : null}
      <img
        src={light.src}
        width={light.width}
        height={light.height}
        alt={alt}
        className="h-8 w-auto max-w-full object-contain object-left rtl:object-right"
      />
    </picture>
  );
}
