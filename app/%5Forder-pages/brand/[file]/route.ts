import { brand } from "@/lib/brand/brand";

/** Its address changes with what is in it. */
const FOREVER = "public, max-age=31536000, immutable";

/** Opened by itself, a file of the brand runs nothing and loads nothing: an svg may have scripts. */
const ALONE = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** A file that the brand names: one of those read at the start, never a path. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/_order-pages/brand/[file]">,
): Promise<Response> {
  const file = brand()?.files.get((await params).file);
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(file.bytes, {
    headers: { "Content-Type": file.contentType, "Cache-Control": FOREVER, "Content-Security-Policy": ALONE },
  });
}
