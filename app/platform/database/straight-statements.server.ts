import {
  ColumnTypeEnum,
  isDriverAdapterError,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { Prisma } from '../prisma/client'

/** What answers statements. */
export interface Asked {
  queryRaw: (query: SqlQuery) => Promise<SqlResultSet>
  executeRaw: (query: SqlQuery) => Promise<number>
}

/** The connection of a transaction, asked in turn. */
export interface Line extends Asked {
  /** Once the end of the transaction has been asked for: the connection is somebody else's then. */
  isOver: boolean
}

/** Who waits for the line on which a statement with this parameter goes out. */
const awaited = new Map<unknown, (line: Line) => void>()

/** Called by the driver with every statement that Prisma asks on a line. */
export function noteStatement(line: Line, { sql, args }: SqlQuery): void {
  if (/^(commit|rollback)$/i.test(sql)) line.isOver = true
  if (awaited.size === 0) return
  for (const arg of args) awaited.get(arg)?.(line)
}

/**
 * The line on which `ask` asks a statement of Prisma's transaction with this parameter, which no other statement has:
 * Prisma does not say which connection its transaction has. Null when it asked none.
 */
export async function findLine(parameter: string, ask: () => Promise<unknown>): Promise<Line | null> {
  let found: Line | null = null
  awaited.set(parameter, (line) => {
    found = line
  })
  try {
    await ask()
    return found
  } finally {
    awaited.delete(parameter)
  }
}

/**
 * Asks a statement of SQL as Prisma's `$queryRaw` and `$executeRaw` do, with the same values in and out and the same
 * errors, but straight over the line: through Prisma’s client it takes four times the CPU.
 */
export async function askStraight(
  { queryRaw, executeRaw }: Asked,
  kind: '$queryRaw' | '$executeRaw',
  [first, ...values]: unknown[],
): Promise<unknown> {
  const { text: sql, values: given } =
    first instanceof Prisma.Sql ? first : new Prisma.Sql(first as string[], values)
  const query = { sql, args: given.map(toArg), argTypes: given.map(typeOf) }
  try {
    if (kind === '$executeRaw') return await executeRaw(query)
    return readRows(await queryRaw(query))
  } catch (error) {
    throw asPrismaTells(error)
  }
}

function toArg(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(toArg)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value)) return value
  return Prisma.Decimal.isDecimal(value) ? value.toString() : JSON.stringify(value)
}

const typeOf = (value: unknown) => ({
  scalarType: 'unknown' as const,
  arity: Array.isArray(value) ? ('list' as const) : ('scalar' as const),
})

function readRows({ columnNames, columnTypes, rows }: SqlResultSet): Record<string, unknown>[] {
  const columns = columnNames.map((name, at) => ({ name, read: readers[columnTypes[at] ?? -1] }))
  return rows.map((cells) =>
    Object.fromEntries(
      columns.map(({ name, read }, at) => [name, read && cells[at] !== null ? read(cells[at]) : cells[at]]),
    ),
  )
}

type Reader = (cell: unknown) => unknown

const each = (read: Reader) => (cell: unknown) =>
  (cell as unknown[]).map((one) => (one === null ? null : read(one)))
const readBigInt: Reader = (cell) => BigInt(cell as string)
const readDate: Reader = (cell) => new Date(cell as string)
const readTime: Reader = (cell) => new Date(`1970-01-01T${cell as string}Z`)
const readDecimal: Reader = (cell) => new Prisma.Decimal(cell as string)
const readBytes: Reader = (cell) => new Uint8Array(cell as Uint8Array)
const readJson: Reader = (cell) => JSON.parse(cell as string)

/** By the driver's type of the column; absent where the cell stays what the driver made of it. */
const readers: Readonly<Record<number, Reader | undefined>> = {
  [ColumnTypeEnum.Int64]: readBigInt,
  [ColumnTypeEnum.Numeric]: readDecimal,
  [ColumnTypeEnum.Date]: readDate,
  [ColumnTypeEnum.DateTime]: readDate,
  [ColumnTypeEnum.Time]: readTime,
  [ColumnTypeEnum.Bytes]: readBytes,
  [ColumnTypeEnum.Json]: readJson,
  [ColumnTypeEnum.Int64Array]: each(readBigInt),
  [ColumnTypeEnum.NumericArray]: each(readDecimal),
  [ColumnTypeEnum.DateArray]: each(readDate),
  [ColumnTypeEnum.DateTimeArray]: each(readDate),
  [ColumnTypeEnum.TimeArray]: each(readTime),
  [ColumnTypeEnum.BytesArray]: each(readBytes),
  [ColumnTypeEnum.JsonArray]: each(readJson),
}

function asPrismaTells(error: unknown): unknown {
  if (!isDriverAdapterError(error)) return error
  const { originalCode = 'N/A', originalMessage = error.message } = error.cause
  const message = `Raw query failed. Code: \`${originalCode}\`. Message: \`${originalMessage}\``
  return knownError('P2010', message, { driverAdapterError: error })
}

function knownError(code: string, message: string, meta?: Record<string, unknown>): Error {
  const { client: clientVersion } = Prisma.prismaVersion
  return new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion, ...(meta && { meta }) })
}
