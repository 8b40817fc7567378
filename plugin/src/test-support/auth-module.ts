import type { Row } from "./tables";
import { amongOthers, select } from "./tables";

type ProviderIdentity = Row & { readonly id: string };

/**
 * Medusa's auth module over the test's own table of auth identities, each with its `provider_identities`. A "hash" is the password
 * with a count beside it, so that each is another.
 */
export function authModule(tables: Record<string, Row[]>, among = amongOthers) {
  let hashes = 0;
  const identities = () => tables.auth_identity ?? [];
  const providers = (): ProviderIdentity[] =>
    identities().flatMap(({ id, provider_identities }) =>
      (provider_identities as Row[]).map((one) => Object.assign(one, { auth_identity_id: id }) as ProviderIdentity),
    );
  const ofEmail = (email: unknown) =>
    providers().find(({ provider, entity_id }) => provider === "emailpass" && entity_id === email);
  return {
    listProviderIdentities: async (filters: Row) => select(among(providers()), { filters }).rows,
    authenticate: async (_provider: string, { body }: { body: Row }) => {
      const hash = (ofEmail(body.email)?.provider_metadata as Row | undefined)?.password;
      return hash === undefined || String(hash).split("#")[0] !== body.password
        ? { success: false, error: "Invalid email or password" }
        : { success: true };
    },
    updateProvider: async (_provider: string, { entity_id, password }: Row) => {
      const identity = ofEmail(entity_id);
      if (!identity) return { success: false, error: "not found" };
      hashes += 1;
      Object.assign(identity, { provider_metadata: { password: `${password}#${hashes}` } });
      return { success: true };
    },
    updateProviderIdentities: async (changes: { id: string; entity_id: string }[]) => {
      for (const { id, entity_id } of changes) {
        const holder = ofEmail(entity_id);
        if (holder && holder.id !== id) throw new Error("Provider identity with that entity_id already exists");
        Object.assign(providers().find((one) => one.id === id) ?? {}, { entity_id });
      }
    },
    deleteAuthIdentities: async (ids: string[]) => {
      tables.auth_identity = identities().filter(({ id }) => !ids.includes(String(id)));
    },
  };
}

export const PASSWORD = "seven quiet herons";

/** Ada's account, whose mailbox is proven: cus_1, by the auth identity authid_1. */
export const ada = (): Row => ({
  id: "authid_1",
  app_metadata: { customer_id: "cus_1" },
  provider_identities: [
    { id: "provid_1", provider: "emailpass", entity_id: "ada@example.net", provider_metadata: { password: PASSWORD } },
  ],
});
