/** Joins the class names that apply; false and undefined fall out. */
export function classNames(...names: (string | false | undefined)[]) {
  return names.filter(Boolean).join(" ") || undefined
}
