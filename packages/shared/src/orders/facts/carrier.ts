/** Carriers by the host of their tracking pages; a page of another host names nobody. */
const CARRIERS: readonly (readonly [host: string, name: string])[] = [
  ["dhl.com", "DHL"],
  ["dhl.de", "DHL"],
  ["ups.com", "UPS"],
  ["fedex.com", "FedEx"],
  ["usps.com", "USPS"],
  ["laposte.fr", "La Poste"],
  ["colissimo.fr", "Colissimo"],
  ["chronopost.fr", "Chronopost"],
  ["dpd.com", "DPD"],
  ["dpd.de", "DPD"],
  ["dpd.co.uk", "DPD"],
  ["gls-group.com", "GLS"],
  ["gls-group.eu", "GLS"],
  ["gls-pakete.de", "GLS"],
  ["myhermes.de", "Hermes"],
  ["evri.com", "Evri"],
  ["royalmail.com", "Royal Mail"],
  ["parcelforce.com", "Parcelforce"],
  ["postnord.com", "PostNord"],
  ["postnord.se", "PostNord"],
  ["postnord.dk", "PostNord"],
  ["bring.com", "Bring"],
  ["posten.no", "Posten"],
  ["postnl.nl", "PostNL"],
  ["bpost.be", "bpost"],
  ["post.at", "Österreichische Post"],
  ["post.ch", "Swiss Post"],
  ["correos.es", "Correos"],
  ["seur.com", "SEUR"],
  ["poste.it", "Poste Italiane"],
  ["brt.it", "BRT"],
  ["inpost.pl", "InPost"],
  ["canadapost-postescanada.ca", "Canada Post"],
  ["auspost.com.au", "Australia Post"],
  ["japanpost.jp", "Japan Post"],
  ["kuronekoyamato.co.jp", "Yamato"],
  ["sagawa-exp.co.jp", "Sagawa"],
  ["aramex.com", "Aramex"],
];

/**
 * @param trackingUrl where a package is tracked
 * @returns the carrier whose page that is; `null` where it is nobody's we know
 */
export function carrierOf(trackingUrl: string | null): string | null {
  if (trackingUrl === null || !URL.canParse(trackingUrl)) return null;
  const { hostname } = new URL(trackingUrl);
  return CARRIERS.find(([host]) => hostname === host || hostname.endsWith(`.${host}`))?.[1] ?? null;
}
