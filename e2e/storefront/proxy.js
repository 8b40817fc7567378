import { NextResponse } from "next/server";

export const config = { matcher: ["/((?!api|_next/static|_next/image|favicon.ico).*)"] };

/** As Medusa's starter does: a path without a country is given one, unless it is a file's. */
export function proxy({ nextUrl }) {
  const { pathname, search } = nextUrl;
  if (pathname.includes(".") || /^\/[a-z]{2}(?:\/|$)/.test(pathname)) return NextResponse.next();
  return NextResponse.redirect(new URL(`/us${pathname}${search}`, nextUrl), 307);
}
