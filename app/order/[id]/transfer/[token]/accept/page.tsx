/** Links of older emails end here: the same page, which asks before it does anything. */
export { default, generateMetadata } from "../page";
