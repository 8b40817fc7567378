import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseEnv } from "@/lib/env";
import { ROOT } from "./lib/paths.mjs";

// No engine runs these files here: what can be told without one is that they agree with each other, and with what reads them.

const read = (name: string): string => readFileSync(path.join(ROOT, name), "utf8");

const service = z.object({
  build: z.union([z.string(), z.object({ context: z.string(), dockerfile: z.string() })]).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  healthcheck: z.object({ test: z.tuple([z.literal("CMD")], z.string()) }).optional(),
  ports: z.array(z.string()).default([]),
  stop_grace_period: z.string().default("10s"),
  volumes: z.array(z.string()).default([]),
});

const composeFile = z.object({
  services: z.object({ storefront: service, backend: service, migrations: service }).catchall(service),
  volumes: z.record(z.string(), z.null()),
});

const compose = composeFile.parse(parse(read("deploy/compose.yaml"), { merge: true }));
const services = Object.entries(compose.services);

/** The recipe that a service's image is made by, or nothing where it is fetched. */
function recipeOf(service: string): string {
  const build = compose.services[service]?.build;
  if (build === undefined) return "";
  return read(typeof build === "string" ? "Dockerfile" : build.dockerfile);
}

/** A value as Compose fills it in: `${NAME:?what is missing}`, `${NAME:-instead}`. */
const filled = (value: string): string =>
  value.replace(/\$\{(\w+)[^}]*\}/g, (_, name) =>
    name === "MEDUSA_PUBLISHABLE_KEY" ? "pk_0123" : "0123456789abcdef0123456789abcdef",
  );

it("waits only for services that there are, and that say when they are well", () => {
  for (const [name, { depends_on }] of services) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      const waited = compose.services[other];
      expect(waited, `${name} waits for ${other}`).toBeDefined();
      if (condition !== "service_healthy") continue;
      expect(waited?.healthcheck !== undefined || /^HEALTHCHECK /m.test(recipeOf(other)), `${other} is asked`).toBe(
        true,
      );
    }
  }
});

it("mounts only volumes that it declares", () => {
  const named = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(":")[0] ?? ""));
  expect(named).toEqual(Object.keys(compose.volumes));
});

it("publishes the ports that the images listen on", () => {
  for (const name of ["storefront", "backend"] as const) {
    const [, inside] = compose.services[name].ports[0]?.split(":") ?? [];
    expect(/^EXPOSE (\d+)$/m.exec(recipeOf(name))?.[1], name).toBe(inside);
  }
});

it("gives the storefront settings that it takes", () => {
  const environment = compose.services.storefront.environment;
  const settings = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));
  expect(() => parseEnv({ NODE_ENV: "production", ...settings })).not.toThrow();
  const known = read("docs/settings.md");
  for (const name of Object.keys(settings)) expect(known, name).toContain(`\`${name}\``);
});

it("gives the backend and its migrations settings that the backend reads", () => {
  const config = read("backend/medusa-config.ts");
  for (const name of ["backend", "migrations"] as const) {
    const names = Object.keys(compose.services[name]?.environment);
    expect(names.length, name).toBeGreaterThan(0);
    for (const setting of names) expect(config, setting).toMatch(new RegExp(`["'.]${setting}\\b`));
  }
});

it("asks for nothing that the document does not say", () => {
  const asked = new Set([...read("deploy/compose.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? ""));
  const told = read("docs/deploy.md");
  for (const name of asked) expect(told, name).toContain(name);
});

it("kills no service before its last answers are out", () => {
  const drainAndAnswers = 9;
  expect(Number.parseInt(compose.services.storefront.stop_grace_period, 10)).toBeGreaterThan(drainAndAnswers);
});

const deployment = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        securityContext: z.object({ runAsUser: z.number(), runAsGroup: z.number(), runAsNonRoot: z.literal(true) }),
        containers: z.tuple([
          z.object({
            ports: z.tuple([z.object({ name: z.string(), containerPort: z.number() })]),
            env: z.array(z.object({ name: z.string(), value: z.string() })),
            readinessProbe: z.object({ httpGet: z.object({ path: z.literal("/api/health?ready"), port: z.string() }) }),
            livenessProbe: z.object({ httpGet: z.object({ path: z.literal("/api/health"), port: z.string() }) }),
            startupProbe: z.object({ httpGet: z.object({ path: z.literal("/api/health"), port: z.string() }) }),
            lifecycle: z.object({ preStop: z.object({ sleep: z.object({ seconds: z.number() }) }) }),
          }),
        ]),
      }),
    }),
  }),
});

it("hands out a Kubernetes snippet that fits the image", () => {
  const snippet = /```yaml\n(.*?)```/s.exec(read("docs/deploy.md"))?.[1] ?? "";
  const { spec } = deployment.parse(parse(snippet)).spec.template;
  const [container] = spec.containers;
  const [port] = container.ports;
  const recipe = read("Dockerfile");
  const { runAsUser, runAsGroup } = spec.securityContext;
  expect(recipe).toContain(`USER ${runAsUser}:${runAsGroup}`);
  expect(recipe).toContain(`EXPOSE ${port.containerPort}`);
  for (const probe of [container.readinessProbe, container.livenessProbe, container.startupProbe]) {
    expect(probe.httpGet.port).toBe(port.name);
  }
  const pauseDrainAndAnswers = container.lifecycle.preStop.sleep.seconds + 9;
  expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(pauseDrainAndAnswers);
});

it("makes the same image with an engine and without", () => {
  const recipe = read("Dockerfile");
  const script = read("deploy/build-image.sh");
  for (const said of ["NODE_ENV=production", "HOSTNAME=0.0.0.0", "PORT=8000", "scripts/healthcheck.mjs", "1000:1000"]) {
    expect(recipe, said).toContain(said);
    expect(script, said).toContain(said);
  }
  const start = '["/usr/bin/node", "scripts/start.mjs"]';
  expect(recipe).toContain(`CMD ${start}`);
  expect(script).toContain(`--cmd '${start}'`);
});

it("lets Medusa's commands run for a user without a home", () => {
  // They make a folder for their settings first, and end with EACCES where they cannot.
  expect(recipeOf("backend")).toMatch(/^ENV .*\bXDG_CONFIG_HOME=\/tmp$/m);
});
