import { database } from '~/platform/db.server'

/** Those of the marks (`service:child-benefit`) that no document has. */
export async function findUnknownMarks(marks: readonly string[]): Promise<string[]> {
  const pairs = marks.map((mark) => {
    const [kind = '', ref = ''] = mark.split(':')
    return { kind, ref }
  })
  const found = await database().searchDocument.findMany({
    where: { OR: pairs },
    select: { kind: true, ref: true },
  })
  const known = new Set(found.map(({ kind, ref }) => `${kind}:${ref}`))
  return marks.filter((mark) => !known.has(mark))
}
