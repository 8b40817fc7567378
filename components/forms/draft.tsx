"use client";

import { createContext, type ReactNode, useContext } from "react";

const Draft = createContext<Readonly<Record<string, string>>>({});

interface DraftProviderProps {
  /** What was typed before, field by field; never a password. */
  readonly typed: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Gives the forms of a page back what was typed into them before a new version of the page was loaded. */
export function DraftProvider({ typed, children }: DraftProviderProps) {
  return <Draft value={typed}>{children}</Draft>;
}

/** @returns what was typed before, field by field */
export function useDraft(): Readonly<Record<string, string>> {
  return useContext(Draft);
}
