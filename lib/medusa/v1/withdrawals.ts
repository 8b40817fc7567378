import { BackendUnavailable } from "../backend";

// Medusa v1 keeps no declaration, and says so: its shoppers get an email to write instead.

export async function withdrawalOffer(): Promise<"by_email"> {
  return "by_email";
}

export function takesWithdrawals(): boolean {
  return false;
}

export async function withdraw(): Promise<never> {
  throw new BackendUnavailable("misconfigured");
}

export async function readWithdrawal(): Promise<null> {
  return null;
}

export async function resendWithdrawal(): Promise<null> {
  return null;
}
