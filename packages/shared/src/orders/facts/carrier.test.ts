import { expect, test } from "vitest";
import { carrierOf } from "./carrier";

test.each([
  ["https://www.dhl.de/en/privatkunden.html?piececode=1", "DHL"],
  ["https://dhl.com/track", "DHL"],
  ["https://www.laposte.fr/outils/suivre-vos-envois?code=6A1", "La Poste"],
  ["https://tools.usps.com/go/TrackConfirmAction", "USPS"],
  ["https://evildhl.de/track", null],
  ["https://dhl.de.example/track", null],
  ["https://post.example/1Z", null],
  ["no address", null],
  [null, null],
])("%j is tracked by %j", (url, carrier) => {
  expect(carrierOf(url)).toBe(carrier);
});
