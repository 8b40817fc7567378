/**
 * The currencies that Medusa knows and whose amounts have no two decimal digits, by its own table (`defaultCurrencies` of
 * `@medusajs/utils` 2.21, which Medusa 1.20 shares): prices are entered, charged and rounded with these. Node's ICU says two for some
 * of them (RSD, CRC, ...) and changes with its version, so it is not asked.
 */
export const CURRENCIES_BY_DIGITS: Readonly<Record<0 | 3, readonly string[]>> = {
  0: [
    ..."AFN ALL AMD BIF CLP COP CRC DJF GNF HUF IDR IQD IRR IRT ISK JPY KMF KRW LBP MGA".split(" "),
    ..."MMK MNT MUR PKR PYG RSD RWF SOS SYP TZS UGX UZS VND XAF XOF XPF YER ZMK ZWL".split(" "),
  ],
  3: "BHD JOD KWD LYD OMR TND".split(" "),
};

/** Of every other currency, also of those that Medusa does not know: it takes a hundredth for the smallest amount there. */
export const USUAL_DIGITS = 2;
