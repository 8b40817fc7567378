import type { AbilityRules } from "#shared";
import type { PluginOptions } from "../options/parse-options";

/** Where an order is from, as far as rules differ by it. */
export interface OrderPlace {
  /** ISO 3166 alpha-2 in upper case, of the shipping, else the billing address. */
  readonly country: string | null;
  readonly regionId: string | null;
}

/** The members, and what of their territory, where Union law holds (Article 355 TFEU), has a country code of its own. */
const EU = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GF GP MF MQ RE YT AX".split(" "),
);

type Differing = Readonly<Record<string, unknown>>;

interface Section {
  readonly byRegion: Readonly<Record<string, Differing>>;
  readonly byCountry: Readonly<Record<string, Differing>>;
}

/** A section as it is for one place: a country goes before its region, and both before what is said of all. */
export function rulesOfPlace<S extends Section>(section: S, { country, regionId }: OrderPlace): S {
  const said = (differing: Differing | undefined) =>
    Object.fromEntries(Object.entries(differing ?? {}).filter(([, value]) => value !== undefined));
  return {
    ...section,
    ...said(section.byRegion[regionId ?? ""]),
    ...said(section.byCountry[country ?? ""]),
  };
}

/** Whether rules differ by region at all: an order's is read only then. */
export const differsByRegion = ({ cancel, returns }: Pick<PluginOptions, "cancel" | "returns">): boolean =>
  Object.keys({ ...cancel.byRegion, ...returns.byRegion }).length > 0;

/** The rules for an order. Where nobody knows its country, it may well be in the EU. */
export function rulesFor(options: PluginOptions, place: OrderPlace): AbilityRules {
  const { withdrawal, timeZone } = options;
  const cancel = rulesOfPlace(options.cancel, place);
  const returns = rulesOfPlace(options.returns, place);
  const isCovered = place.country === null || EU.has(place.country) || withdrawal.countries.includes(place.country);
  return {
    timeZone,
    withdrawal: {
      isOffered: withdrawal.mode === "all" || (withdrawal.mode === "eu" && isCovered),
      days: withdrawal.days,
    },
    cancel: { mode: cancel.mode, minutes: cancel.minutes ?? null, reasons: cancel.reasons },
    returns: {
      mode: returns.mode,
      days: returns.days,
      from: returns.from,
      transitDays: returns.transitDays,
    },
  };
}
