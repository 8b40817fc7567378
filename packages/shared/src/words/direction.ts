import { memoize } from "../format/memoize";

/** Scripts; not every Node that we run on has `Intl.Locale.prototype.getTextInfo`. */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/** @returns the base direction of a locale's script */
export const direction = memoize((locale = "en"): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.test(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr",
);
