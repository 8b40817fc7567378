import type { Socket } from "node:net";

const watched = new WeakMap<Socket, Set<() => void>>();

/**
 * Tells when a connection has ended. Of several requests that were sent at once over one, Node says it only to the answer whose turn it is.
 * A connection has one listener, however many requests come over it.
 * @returns ends the watching
 */
export function whenGone(socket: Socket, then: () => void): () => void {
  const all = watched.get(socket) ?? watch(socket);
  all.add(then);
  return () => void all.delete(then);
}

function watch(socket: Socket): Set<() => void> {
  const all = new Set<() => void>();
  watched.set(socket, all);
  socket.once("close", () => {
    for (const then of all) then();
  });
  return all;
}
