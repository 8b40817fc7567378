import { BackendUnavailable } from "../backend";

// Medusa v1 lets no shopper cancel or follow anything safely, and its orders say so (`abilities: null`), so that nobody comes here.

export async function cancelOrder(): Promise<never> {
  throw new BackendUnavailable("misconfigured");
}

export async function requestReturn(): Promise<never> {
  throw new BackendUnavailable("misconfigured");
}

export async function cancelReturn(): Promise<never> {
  throw new BackendUnavailable("misconfigured");
}

export async function takeBackRequest(): Promise<never> {
  throw new BackendUnavailable("misconfigured");
}

export async function readReturnTerms(): Promise<null> {
  return null;
}

export async function readReturn(): Promise<null> {
  return null;
}
