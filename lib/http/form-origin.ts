import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { hasHappened, isFirst } from "@/lib/once";
import { hasUntrustedProxy } from "./forwarded";

const REWRITTEN = "host-rewritten";

/** Where browsers keep what is meant for HTTPS alone also without it. */
const THIS_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

const HOST_ADVICE =
  "the proxy in front replaces the Host that the browser asked for: let it pass Host on, or send it as X-Forwarded-Host (docs/operating.md)";

/**
 * Tells, once each, what a form's headers give away of a proxy that is set up so that shoppers' forms fail. No host is logged: whoever
 * sends a form writes what stands there.
 * @param headers of the request
 * @param isRefused whether it is taken for another site's
 */
export function noteFormOrigin(headers: Pick<Headers, "get">, isRefused: boolean): void {
  if (isRefused) noteRefusal(headers.get("sec-fetch-site"), headers.get("origin"));
  else noteScheme(headers.get("origin"), headers.get("x-forwarded-proto"));
}

/** Whether a browser has said that a form is this shop's own, whose host was not the one that came here. */
export function hasRewrittenHost(): boolean {
  return hasHappened(REWRITTEN);
}

function noteRefusal(site: string | null, origin: string | null): void {
  // That proxy is told of already, and what it says of the host was dropped.
  if (hasUntrustedProxy() || origin === null) return;
  if (site === "same-origin") {
    if (isFirst(REWRITTEN)) log.error({ check: "proxy" }, `forms of this shop are refused, since ${HOST_ADVICE}`);
  } else if (site === null && isFirst("form-of-another-host")) {
    log.warn(
      { check: "proxy" },
      `a form was refused whose page is of another host. If that is this shop's, ${HOST_ADVICE}`,
    );
  }
}

function noteScheme(origin: string | null, forwarded: string | null): void {
  if (origin === null || !URL.canParse(origin)) return;
  const { protocol, hostname } = new URL(origin);
  if (protocol === "https:") {
    const isSaid = forwarded?.split(",", 1)[0]?.trim() === "https";
    if (!isSaid && isFirst("scheme-not-said"))
      log.warn(
        { check: "proxy" },
        "the proxy in front does not say that browsers ask by https: let it send X-Forwarded-Proto",
      );
  } else if (env().production && !THIS_MACHINE.test(hostname) && isFirst("no-https")) {
    log.error(
      { check: "proxy" },
      "shoppers come by http, and browsers keep none of the cookies then: serve this shop by https",
    );
  }
}
