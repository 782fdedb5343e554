import { diffArrays } from 'diff'

export interface ChangedLine {
  change: 'same' | 'added' | 'removed'
  text: string
}

/** Texts that differ in more lines are shown one after the other. */
const mostEdits = 1_000

/** What became of a text, line by line; lines that are in both stay together as far as they can. */
export function diffLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [toLines(before), toLines(after)]
  const parts = diffArrays(old, now, { maxEditLength: mostEdits }) ?? [
    { value: old, added: false, removed: true },
    { value: now, added: true, removed: false },
  ]
  return parts.flatMap(({ value, added, removed }) =>
    value.map((text) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text }) as const),
  )
}

function toLines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
