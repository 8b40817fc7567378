import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseChanges, trackedFiles } from "./tracked-files.mjs";

describe("files that git keeps", () => {
  let folder: string;
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tracked-files-"));
    const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
    git("init");
    write("package-lock.json", "{}\n");
    write(".gitignore", "dist\n");
    git("add", "--all");
    git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-m", "Begin");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const changes = (work: () => void) => {
    const before = trackedFiles(folder);
    work();
    return () => refuseChanges(before, trackedFiles(folder));
  };

  it("may stay as they are, beside what git ignores", () => {
    expect(changes(() => write("dist", "built"))).not.toThrow();
  });

  it("may not change", () => {
    expect(changes(() => write("package-lock.json", "{ }\n"))).toThrow("package-lock.json");
  });

  it("may not become more", () => {
    expect(changes(() => write("left behind", ""))).toThrow("left behind");
  });

  it("may stay as a developer had changed them, and not change further", () => {
    write("package-lock.json", "{ }\n");
    expect(changes(() => {})).not.toThrow();
    expect(changes(() => write("package-lock.json", "[]\n"))).toThrow("package-lock.json");
  });

  it("are none where there is no repository", () => {
    rmSync(path.join(folder, ".git"), { recursive: true });
    expect(trackedFiles(folder)).toBeNull();
    expect(() => refuseChanges(null, null)).not.toThrow();
  });
});
