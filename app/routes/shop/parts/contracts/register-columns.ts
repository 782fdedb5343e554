/** The columns of the open data of the register, in their order. */
export const registerColumns = [
  ...(['number', 'buyer', 'shop', 'subject', 'sum', 'stages', 'accepted', 'status'] as const),
  ...(['direct', 'signedOn', 'overOn'] as const),
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** What stands in a column, as the description of the data says it. */
export function typeOfColumn(column: RegisterColumn): 'text' | 'date' | 'count' | 'money' {
  if (column.endsWith('On')) return 'date'
  if (column === 'sum') return 'money'
  return column === 'stages' || column === 'accepted' ? 'count' : 'text'
}
