import { BackendUnavailable } from "../backend";

// Medusa v1 signs in with a password alone: it confirms no address and knows no second factor, so that nobody comes here.

export async function finishSignIn(): Promise<null> {
  return null;
}

export async function mailConfirmation(): Promise<void> {
  throw new BackendUnavailable("misconfigured");
}
