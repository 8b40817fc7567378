import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { verifyReadProof, verifyRequestProof } from "#shared";
import { readOptions } from "../../options/read-options";
import { isPlausibleId } from "../../read-lock/ids";

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void;

/**
 * Lets a storefront through that proves to ask for just this, with just this body: it alone knows who is looking. Before the body is
 * checked, so that nobody else learns what it has to be.
 * @param action of the storefront's proof, see `requestProof`
 */
export const requireProvenRequest =
  (action: string): Middleware =>
  (req, res, next) => {
    const { id = "", returnId, requestId } = req.params;
    const about = [id, returnId ?? requestId].filter((part) => part !== undefined).join("/");
    if (!hasSecret(req, res) || !isPlausible(req, res)) return;
    const request = { action, id: about, body: req.body };
    const { linkSecrets } = readOptions(req.scope);
    if (verifyRequestProof(req.headers["x-storefront-proof"], request, linkSecrets, new Date())) return next();
    res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
  };

/** The same for what is only read, by the id in the path. */
export const requireProvenRead: Middleware = (req, res, next) => {
  if (!hasSecret(req, res) || !isPlausible(req, res)) return;
  const { linkSecrets } = readOptions(req.scope);
  if (verifyReadProof(req.headers["x-storefront-proof"], req.params.id ?? "", linkSecrets, new Date())) return next();
  res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
};

/** Where no storefront can prove anything, there is nothing to ask. */
function hasSecret(req: MedusaRequest, res: MedusaResponse): boolean {
  if (readOptions(req.scope).linkSecrets.length > 0) return true;
  res.status(404).json({ type: "not_found", message: "This backend has no secret in common with a storefront" });
  return false;
}

function isPlausible({ params }: MedusaRequest, res: MedusaResponse): boolean {
  if (Object.values(params).every((id) => isPlausibleId(String(id)))) return true;
  res.status(404).json({ type: "not_found", message: "Not found" });
  return false;
}
