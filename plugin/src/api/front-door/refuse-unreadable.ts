import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/**
 * Refuses what Postgres has no text for, before any route of the plugin asks it: a null character anywhere, and a path that is no
 * text at all. Medusa answers either with an error of its own.
 */
export function refuseUnreadable(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const [path = "", query = ""] = req.originalUrl.split(/\?(.*)/s, 2);
  if (!isText(path)) {
    res.status(404).json({ type: "not_found", message: "Not found" });
    return;
  }
  if (!isText(query) || NULL_IN_JSON.test(JSON.stringify(req.body ?? null))) {
    res.status(400).json({ type: "invalid_data", message: "A text has a character that none can have" });
    return;
  }
  next();
}

/**
 * Refuses a path that is no text, on Medusa's own routes below `/store`: Express cannot read a route's parameter from it, which Medusa
 * answers as an error of the server. The plugin's own routes have a guard of their own, which Medusa puts after this one.
 */
export function refuseMalformedPath(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const [path = ""] = req.originalUrl.split("?", 1);
  if (isEncodedText(path) || path.startsWith(OWN)) {
    next();
    return;
  }
  res.status(400).json({ type: "invalid_data", message: "A path has an escape that stands for no character" });
}

const OWN = "/store/order-pages/";

/** A null character, and not a text about one, whose backslash is doubled. */
const NULL_IN_JSON = /(?<!\\)(?:\\\\)*\\u0000/;

const isText = (encoded: string): boolean => isEncodedText(encoded) && !decodeURIComponent(encoded).includes("\0");

function isEncodedText(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}
