import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { exportedFunctions, importedValues, type Source } from './sources'

/** `redeem-voucher.server.ts` -> `redeemVoucher`. */
export function actName(file: string): string {
  return path.basename(file, '.server.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export function leadingVerb(file: string): string {
  return path.basename(file, '.server.ts').split('-')[0] ?? ''
}

/** What is wrong with the one function of a command or query; null when nothing is. */
export function faultOfFunction(source: Source, isCommand: boolean): string | null {
  const functions = exportedFunctions(source)
  const [first] = functions
  if (!first || functions.length > 1) return `${source.file}: exports ${functions.length} functions`
  if (first.name !== actName(source.file)) return `${source.file}: exports ${first.name}`
  if (isCommand && first.parameters[0] !== 'work') return `${source.file}: takes no work`
  return null
}

const writes = new Set(
  'create createMany createManyAndReturn update updateMany updateManyAndReturn upsert delete deleteMany $executeRaw $executeRawUnsafe'.split(
    ' ',
  ),
)
const rawWrite =
  /^\s*(with\b[\s\S]*\b)?(insert\s+into|update\s+\S+\s+set|delete\s+from|truncate|merge\s+into)\b/i

/** What a query writes, by line: through the client or in SQL. Sets and maps are not the database's. */
export function findWritesIn({ tree }: Source): string[] {
  const found: string[] = []
  const note = (node: ts.Node, what: string) => {
    found.push(`${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`)
  }
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && writes.has(node.name.text)) {
      const owner = node.expression
      const isTable = ts.isPropertyAccessExpression(owner) || node.name.text.startsWith('$')
      if (isTable) note(node, node.name.text)
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (rawWrite.test(node.text)) note(node, node.text.trim().split('\n')[0] ?? '')
    }
    ts.forEachChild(node, look)
  }
  look(tree)
  return found
}

/** The commands that a source takes in: by their files, or through the door of a domain. */
export function importedCommands(source: Source): string[] {
  return importedValues(source).flatMap(({ module, names }) => {
    if (/\/commands\//.test(module)) return names
    const door = /^~\/domains\/(.+\/index\.server)$/.exec(module)?.[1]
    if (!door) return []
    const commands = commandsOf(`app/domains/${door}.ts`)
    return names.filter((name) => commands.has(name))
  })
}

const known = new Map<string, ReadonlySet<string>>()

/** The names that a door gives out from the folders of commands. */
function commandsOf(door: string): ReadonlySet<string> {
  const read = known.get(door)
  if (read) return read
  const text = readFileSync(door, 'utf8')
  const names = [...text.matchAll(/export \{([^}]*)\} from '[^']*\/commands\/[^']*'/g)].flatMap(
    ([, list = '']) =>
      list.split(',').flatMap((each) =>
        /^\s*type\s/.test(each)
          ? []
          : [
              each
                .trim()
                .split(/\s+as\s+/)
                .at(-1) ?? '',
            ],
      ),
  )
  const made = new Set(names.filter(Boolean))
  known.set(door, made)
  return made
}
