import { BASE_PATH } from "@/lib/http/path-prefix";

/** Where a brand's files are served: below the prefix that everything of ours has beside another app on one domain. */
export const BRAND_PATH = `${BASE_PATH}/_order-pages/brand`;
