import type { Work } from '~/platform/work.server'

/** Those of the marks (`service:child-benefit`) that no document has. */
export async function findUnknownMarks(work: Work, marks: readonly string[]): Promise<string[]> {
  const pairs = marks.map((mark) => {
    const [kind = '', ref = ''] = mark.split(':')
    return { kind, ref }
  })
  const found = await work.tx.searchDocument.findMany({
    where: { OR: pairs },
    select: { kind: true, ref: true },
  })
  const known = new Set(found.map(({ kind, ref }) => `${kind}:${ref}`))
  return marks.filter((mark) => !known.has(mark))
}
