/** What a backend says of itself, for the checks at the start and of readiness. */
export interface InspectedBackend {
  /**
   * What this backend is and how it is set up, as far as the storefront's own settings have to fit; for the check at the start.
   * @throws BackendUnavailable
   */
  inspect(): Promise<Inspection>;

  /**
   * Reads the shop's database once, through all that a page's read goes through, for the readiness check.
   * @throws BackendUnavailable
   */
  probe(): Promise<void>;
}

/** What a backend turned out to be. */
export type Inspection =
  /** Medusa, but not of the generation that is set. */
  | { readonly kind: "other generation" }
  /** Medusa v2, which does not know the publishable key. */
  | { readonly kind: "key refused" }
  /** Medusa v1, or a Medusa v2 without our plugin. */
  | { readonly kind: "stock"; readonly clockAhead: number | null }
  | { readonly kind: "plugin"; readonly plugin: PluginReport; readonly clockAhead: number | null };

/** What our plugin says of itself to this storefront. `clockAhead`: seconds that our clock is ahead of the backend's, negative when behind. */
export interface PluginReport {
  readonly version: number;
  readonly features: readonly string[];
  /** Whether ORDER_LINK_SECRET is the plugin's; "none" where the plugin has none. */
  readonly secret: "shared" | "another" | "none";
  /** Whether anybody sends the backend's mails; `null` where it does not say. */
  readonly sendsMails: boolean | null;
}
