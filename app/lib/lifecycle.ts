/** What can happen in each state, and where it leads: the documentation, the guard and the test subject in one. */
export type Lifecycle<Status extends string> = Record<Status, Partial<Record<string, Status>>>

type KeysOf<Moves> = Moves extends Moves ? keyof Moves & string : never

/** Everything that can happen in any state. */
export type MoveOf<Table> = KeysOf<Table[keyof Table]>

type StatusOf<Table> = keyof Table & string

/** Where a move leads; null when the state forbids it. */
export function nextIn<Table extends Lifecycle<StatusOf<Table>>>(table: Table) {
  return (from: StatusOf<Table>, move: MoveOf<Table>): StatusOf<Table> | null =>
    (table[from] as Partial<Record<string, StatusOf<Table>>>)[move] ?? null
}

/** The moves that a state allows, in the order of the table. */
export function movesIn<Table extends Lifecycle<StatusOf<Table>>>(table: Table) {
  return (from: StatusOf<Table>): MoveOf<Table>[] => Object.keys(table[from]) as MoveOf<Table>[]
}

/** Whether any move leads from one state to the other: for what somebody outside says has happened. */
export function mayBecomeIn<Table extends Lifecycle<StatusOf<Table>>>(table: Table) {
  return (from: StatusOf<Table>, to: StatusOf<Table>): boolean => Object.values(table[from]).includes(to)
}

/** The states from which any move leads to this one. */
export function statusesBeforeIn<Table extends Lifecycle<StatusOf<Table>>>(table: Table) {
  const mayBecome = mayBecomeIn(table)
  return (to: StatusOf<Table>): StatusOf<Table>[] =>
    (Object.keys(table) as StatusOf<Table>[]).filter((from) => mayBecome(from, to))
}
