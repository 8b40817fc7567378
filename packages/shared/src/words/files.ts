// Written by catalogues.mjs from the names of messages/: change nothing here.
import ar from "../../messages/ar.json";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import es from "../../messages/es.json";
import fr from "../../messages/fr.json";
import ja from "../../messages/ja.json";

/** What each file of messages/ says. */
export const FILES = { en, ar, de, es, fr, ja };
