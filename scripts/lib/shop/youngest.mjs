/** Ids are ULIDs: the youngest sorts last. @param {{ id: string }[] | undefined} records @returns {string} its id */
export function youngest(records = []) {
  const id = records
    .map(({ id }) => id)
    .sort()
    .at(-1);
  if (!id) throw new Error("Nothing was created");
  return id;
}
