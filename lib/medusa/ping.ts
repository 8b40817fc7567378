import "server-only";
import { request } from "./http";

/** Whether the backend answers at all. See `Backend.ping`. */
export async function ping(): Promise<void> {
  await request("/health", { headers: { accept: "text/plain" } });
}
