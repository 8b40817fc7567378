/**
 * The currencies that Medusa knows by how many decimal digits their amounts have, by its own table (`defaultCurrencies` of
 * `@medusajs/utils` 2.21, which Medusa 1.20 shares): prices are entered, charged and rounded with these. Node's ICU says two for some
 * of them (RSD, CRC, ...) and changes with its version, so it is not asked. Under 2 are also the rest of ISO 4217, which Medusa counts
 * with two.
 */
export const CURRENCIES_BY_DIGITS: Readonly<Record<0 | 2 | 3, readonly string[]>> = {
  0: [
    ..."AFN ALL AMD BIF CLP COP CRC DJF GNF HUF IDR IQD IRR IRT ISK JPY KMF KRW LBP MGA".split(" "),
    ..."MMK MNT MUR PKR PYG RSD RWF SOS SYP TZS UGX UZS VND XAF XOF XPF YER ZMK ZWL".split(" "),
  ],
  2: [
    ..."AED AOA ARS AUD AZN BAM BDT BGN BND BOB BRL BWP BYN BZD CAD CDF CHF CNY CVE CZK DKK DOP DZD EEK EGP ERN ETB".split(
      " ",
    ),
    ..."EUR GBP GEL GHS GMD GTQ HKD HNL HRK ILS INR JMD KES KHR KZT LKR LTL LVL MAD MDL MKD MOP MWK MXN MYR MZN NAD".split(
      " ",
    ),
    ..."NGN NIO NOK NPR NZD PAB PEN PHP PLN QAR RON RUB SAR SDG SEK SGD THB TJS TOP TRY TTD TWD UAH USD UYU VEF ZAR".split(
      " ",
    ),
    ..."ANG AWG BBD BMD BSD BTN BYR CUC CUP FJD FKP GIP GYD HTG KGS KPW KYD LAK LRD LSL MRO MRU MVR PGK SBD SCR SHP".split(
      " ",
    ),
    ..."SLE SLL SRD SSP STD STN SVC SZL TMM TMT VES VUV WST XCD XCG ZMW ZWG".split(" "),
  ],
  3: "BHD JOD KWD LYD OMR TND".split(" "),
};

/** What Medusa takes for a currency that it does not know. */
export const USUAL_DIGITS = 2;

/**
 * Of what nobody's table has ("BTC", "USDT", a shop's own points): as many as Bitcoin has, the finest money that shops take. With two,
 * an order of 0.00127 would read as one of nothing.
 */
export const FINEST_DIGITS = 8;
