import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export interface Refusable {
  /** The command's own name. */
  command: string
  file: string
  /** Every error code that its type names. */
  codes: string[]
}

interface Source {
  file: string
  tree: ts.SourceFile
}

function readSources(folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      file,
      tree: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    }))
}

/** Every command that a request or a job can run, with each code that it can refuse with, as the types say. */
export function findRefusable(): Refusable[] {
  const inside = readSources(['app/domains', 'app/workflows'])
  const called = new Set(
    readSources(['app/routes', 'app/http', 'app/worker']).flatMap(({ tree }) => importedNames(tree)),
  )
  const aliases = collectAliases([...inside, ...readSources(['app/domains/questions/readers'])])
  // All but what only reads: commands, workflows, and what talks with others between transactions.
  const isAct = /^app\/(workflows|domains\/(?!.*\/(queries|rows)\/))/
  return inside
    .filter(({ file }) => isAct.test(file))
    .flatMap(({ file, tree }) =>
      exportedFunctions(tree)
        .filter(({ name }) => called.has(name))
        .map(({ name, type }) => ({
          command: name,
          file,
          codes: [...codesOf(errorType(type), { file, aliases })],
        }))
        .filter(({ codes }) => codes.length > 0),
    )
    .sort((a, b) => (a.command < b.command ? -1 : 1))
}

function importedNames(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined
    return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : []
  })
}

function exportedFunctions(tree: ts.SourceFile): { name: string; type: ts.TypeNode | undefined }[] {
  return tree.statements.flatMap((statement) => {
    if (!('modifiers' in statement) || !/^export /.test(statement.getText())) return []
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return [{ name: statement.name.text, type: statement.type }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.map(({ name, type, initializer }) => ({
      name: name.getText(),
      type:
        initializer && ts.isArrowFunction(initializer)
          ? (initializer.type ?? returned(type, tree))
          : undefined,
    }))
  })
}

/** The answer of a named function type: `const prepare: Prepare = …`. */
function returned(type: ts.TypeNode | undefined, tree: ts.SourceFile): ts.TypeNode | undefined {
  const alias = tree.statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === type?.getText(),
  )
  const named = alias && ts.isTypeAliasDeclaration(alias) ? alias.type : type
  return named && ts.isFunctionTypeNode(named) ? named.type : undefined
}

/** The second argument of `Result`, however deep it stands. */
function errorType(type: ts.Node | undefined): ts.TypeNode | undefined {
  if (!type) return undefined
  if (ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Result') return type.typeArguments?.[1]
  let found: ts.TypeNode | undefined
  ts.forEachChild(type, (child) => {
    found ??= errorType(child)
  })
  return found
}

type Aliases = Map<string, { file: string; type: ts.TypeNode }[]>

function collectAliases(sources: readonly Source[]): Aliases {
  const aliases: Aliases = new Map()
  for (const { file, tree } of sources)
    for (const statement of tree.statements)
      if (ts.isTypeAliasDeclaration(statement)) {
        const known = aliases.get(statement.name.text) ?? []
        aliases.set(statement.name.text, [...known, { file, type: statement.type }])
      }
  return aliases
}

function codesOf(type: ts.TypeNode | undefined, at: { file: string; aliases: Aliases }): Set<string> {
  if (!type) return new Set()
  if (ts.isUnionTypeNode(type)) return new Set(type.types.flatMap((each) => [...codesOf(each, at)]))
  if (ts.isParenthesizedTypeNode(type)) return codesOf(type.type, at)
  if (ts.isLiteralTypeNode(type))
    return ts.isStringLiteral(type.literal) ? new Set([type.literal.text]) : new Set()
  if (!ts.isTypeReferenceNode(type)) return new Set()
  const [first, second] = type.typeArguments ?? []
  const name = type.typeName.getText()
  if (name === 'Exclude') {
    const without = codesOf(second, at)
    return new Set([...codesOf(first, at)].filter((code) => !without.has(code)))
  }
  const known = at.aliases.get(name) ?? []
  const own = known.find(({ file }) => file === at.file) ?? known[0]
  return own ? codesOf(own.type, { ...at, file: own.file }) : new Set()
}
