import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export interface Table {
  /** As PostgreSQL names it. */
  table: string
  /** As the Prisma client names it. */
  accessor: string
  /** The domain whose models file declares it. */
  owner: string
}

export interface TableWrite {
  file: string
  table: string
  owner: string
}

/** Every table, with the domain that owns it: the name of the models file it is in, up to a dash (`market-promos`). */
export function readTables(folder = 'prisma/models'): Table[] {
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8')
    return [...text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, model = '', body = '']) => ({
      table: /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model,
      accessor: model[0]?.toLowerCase() + model.slice(1),
      owner: path.basename(name, '.prisma').split('-')[0] ?? name,
    }))
  })
}

const writes = new Set(
  'create createMany createManyAndReturn update updateMany updateManyAndReturn upsert delete deleteMany'.split(
    ' ',
  ),
)
const rawWrite =
  /\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|merge\s+into)\s+(?:only\s+)?"?(\w+)"?/gi

/** The tables a source writes: through the Prisma client, or in SQL. */
export function findWrites(file: string, text: string, tables: readonly Table[]): TableWrite[] {
  const found = new Map<string, TableWrite>()
  const note = (table: Table | undefined) => {
    if (table) found.set(table.table, { file, table: table.table, owner: table.owner })
  }
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression
      if (writes.has(name.text) && ts.isPropertyAccessExpression(expression)) {
        note(tables.find(({ accessor }) => accessor === expression.name.text))
      }
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const [, name = ''] of node.text.matchAll(rawWrite)) {
        note(tables.find(({ table }) => table === name.toLowerCase()))
      }
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return [...found.values()]
}

/** The domain a file belongs to; null for everything that is no domain and so owns nothing. */
export function domainOf(file: string): string | null {
  return /^app\/domains\/([^/]+)\//.exec(file)?.[1] ?? null
}
