import "@/lib/test-support/log";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterEach, describe, expect, it } from "vitest";
import { logged } from "@/lib/test-support/log";
import { startMetrics } from "./metrics";
import { startMetricsServer } from "./metrics-server";
import { watchBy } from "./open-telemetry";
import { startTraces } from "./traces";

const resource = resourceFromAttributes({ "service.name": "test" });
const PAGE = { method: "GET", route: "/order/[id]", traceparent: undefined };
const CALL = { method: "GET", route: "/store/orders/[id]" };

describe("traces", () => {
  const exporter = new InMemorySpanExporter();
  const watching = watchBy(startTraces(resource, new SimpleSpanProcessor(exporter)), null);
  afterEach(() => exporter.reset());

  it("have the backend's call as a child of its page, and hand that on", () => {
    const page = watching.begins(PAGE);
    const call = page.calls(CALL);
    call.ends(200, 8);
    page.ends(200, 12);
    const [child, parent] = exporter.getFinishedSpans();
    expect(parent?.name).toBe("GET /order/[id]");
    expect(parent?.attributes).toEqual({
      "http.request.method": "GET",
      "http.route": "/order/[id]",
      "http.response.status_code": 200,
    });
    expect(child?.name).toBe("GET /store/orders/[id]");
    expect(child?.parentSpanContext?.spanId).toBe(parent?.spanContext().spanId);
    expect(page.traceId).toBe(parent?.spanContext().traceId);
    expect(call.headers).toEqual({ traceparent: `00-${page.traceId}-${child?.spanContext().spanId}-01` });
  });

  it("go on from a proxy's, and begin anew where that says nothing", () => {
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    expect(watching.begins({ ...PAGE, traceparent: `00-${traceId}-b7ad6b7169203331-01` }).traceId).toBe(traceId);
    for (const traceparent of ["rubbish", `00-${"0".repeat(32)}-b7ad6b7169203331-01`]) {
      expect(watching.begins({ ...PAGE, traceparent }).traceId).toMatch(/^(?!0{32})(?!0af7)[0-9a-f]{32}$/);
    }
  });

  it.each([
    [503, "503"],
    [null, "client_gone"],
  ] as const)("mark a page that ends with %s as failed", (status, type) => {
    watching.begins(PAGE).ends(status, 5);
    expect(exporter.getFinishedSpans()[0]).toMatchObject({ status: { code: 2 }, attributes: { "error.type": type } });
  });

  it("mark a call without an answer as failed, and a refusal not", () => {
    watching.calls(CALL).ends("timeout", 5);
    watching.calls(CALL).ends(404, 5);
    const [failed, refused] = exporter.getFinishedSpans();
    expect(failed).toMatchObject({ status: { code: 2 }, attributes: { "error.type": "timeout" } });
    expect(refused).toMatchObject({ status: { code: 0 }, attributes: { "http.response.status_code": 404 } });
  });
});

describe("metrics", () => {
  it("are text for Prometheus on a port of their own: views, backend's time, refusals and mails", async () => {
    const { reader, server } = startMetricsServer({ port: 0, host: "127.0.0.1" });
    const watching = watchBy(null, startMetrics(resource, [reader]));
    await once(server, "listening");
    const page = watching.begins(PAGE);
    expect(page.traceId).toBeNull();
    page.calls(CALL).ends(200, 8);
    page.calls(CALL).ends("timeout", 4400);
    page.ends(200, 12);
    watching.begins(PAGE).ends(null, 12);
    watching.count("refusals", { attempt: "proof", by: "address" });
    watching.count("mails", { kind: "claim" }, 3);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).toMatch(
      /http_server_request_duration_count\{[^}]*http_route="\/order\/\[id\]",http_response_status_code="200"[^}]*\} 1/,
    );
    expect(text).toMatch(/http_server_request_duration_count\{[^}]*error_type="client_gone"[^}]*\} 1/);
    expect(text).toMatch(
      /http_client_request_duration_count\{[^}]*url_template="\/store\/orders\/\[id\]",http_response_status_code="200"[^}]*\} 1/,
    );
    expect(text).toMatch(/http_client_request_duration_count\{[^}]*error_type="timeout"[^}]*\} 1/);
    expect(text).toMatch(/order_pages_refusals_total\{[^}]*attempt="proof",by="address"[^}]*\} 1/);
    expect(text).toMatch(/order_pages_mails_total\{[^}]*kind="claim"[^}]*\} 3/);
    expect(text).toMatch(/process_memory_usage \d+/);
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { method: "POST" })).status).toBe(405);
    server.closeAllConnections();

    const second = startMetricsServer({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" });
    await once(second.server, "error");
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^error \{.*"code":"EADDRINUSE"\} metrics are not served: give METRICS_PORT/);
    server.close();
  });
});
