import { ProductTermKind } from '~/platform/prisma/enums'

/** Words that a seller may choose of each list; a thing is of one school. */
export const mostMarks: Readonly<Record<ProductTermKind, number>> = {
  material: 5,
  colour: 5,
  size: 8,
  school: 1,
  care: 5,
  accessibility: 6,
}

/** In the order in which pages show the lists. */
export const termKinds = [
  'material',
  'colour',
  'size',
  'school',
  'accessibility',
  'care',
] as const satisfies readonly ProductTermKind[]

export const termCode = /^[a-z0-9-]{1,40}$/

export function isTermKind(value: unknown): value is ProductTermKind {
  return Object.values(ProductTermKind).some((kind) => kind === value)
}

/** The codes of each list. */
export function marksByKind(
  rows: readonly { kind: ProductTermKind; code: string }[],
): Partial<Record<ProductTermKind, string[]>> {
  const marks: Partial<Record<ProductTermKind, string[]>> = {}
  for (const { kind, code } of rows) marks[kind] = [...(marks[kind] ?? []), code]
  return marks
}
