// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, it, vi } from "vitest";
import { Written } from "@/components/ui/written";
import ErrorPage from "./error";

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  router.refresh.mockClear();
  document.body.innerHTML = "<div></div>";
});

/** The page in its frame, as the browser draws it, where the header has its HTML or the number under which the document holds it. */
async function draw(header: { html: string } | { held: number }): Promise<void> {
  const root = createRoot(document.body.firstElementChild as Element);
  const page = (
    <>
      <Written tag="header" attributes={{}} {...header} />
      <ErrorPage retry={() => {}} />
    </>
  );
  for (const _ of ["drawn", "drawn again"]) await act(async () => root.render(page));
}

it("fetches the shop's header, once, where the document that broke had none", async () => {
  await draw({ held: 0 });
  expect(router.refresh).toHaveBeenCalledOnce();
});

it("fetches nothing where the header is there", async () => {
  await draw({ html: "<p>Shop</p>" });
  expect(router.refresh).not.toHaveBeenCalled();
});
