import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const guards = ['allowAnyone', 'requireSignedIn', 'requireRole', 'requireTeam']

export interface GuardFault {
  file: string
  fault: string
}

interface Source {
  file: string
  tree: ts.SourceFile
}

/**
 * What is wrong with the guards of one route. A loader and an action call a guard of http/guards before they await or
 * read anything else; a function of the same file, or of a file it imports by a relative path, may do it for them.
 */
export function findGuardFaults(file: string, readText = readSource): GuardFault[] {
  const source = parse(file, readText)
  const exported = listExports(source)
  const faults: GuardFault[] = []
  if (!exported.has('loader')) faults.push({ file, fault: 'has no loader, so nothing guards reading it' })
  for (const name of ['loader', 'action']) {
    if (!exported.has(name)) continue
    const work = findFunction(source, name)
    if (!work) faults.push({ file, fault: `${name} is not a function that can be read here` })
    else if (!isGuarded(source, work, readText, new Set()))
      faults.push({ file, fault: `${name} does not begin with a guard` })
  }
  return faults
}

/** Names a file exports. */
export function listExports({ tree }: Source): Set<string> {
  const names = new Set<string>()
  for (const statement of tree.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const { name } of statement.exportClause.elements) names.add(name.text)
    }
    if (!isExported) continue
    if (ts.isFunctionDeclaration(statement) && statement.name) names.add(statement.name.text)
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) names.add(name.text)
    }
  }
  return names
}

export function parse(file: string, readText = readSource): Source {
  return {
    file,
    tree: ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
  }
}

type Work = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression

function findFunction({ tree }: Source, name: string): Work | null {
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement
    if (!ts.isVariableStatement(statement)) continue
    for (const { name: own, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(own) || own.text !== name || !initializer) continue
      if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) return initializer
    }
  }
  return null
}

function isGuarded(
  source: Source,
  work: Work,
  readText: (file: string) => string,
  seen: Set<string>,
): boolean {
  const first = firstAwaited(work)
  if (!first) return false
  if (guards.includes(first)) return importOf(source, first)?.endsWith('http/guards.server') ?? false
  return isGuardedByHelper(source, first, readText, seen)
}

function isGuardedByHelper(
  source: Source,
  name: string,
  readText: (file: string) => string,
  seen: Set<string>,
): boolean {
  const key = `${source.file}#${name}`
  if (seen.has(key)) return false
  seen.add(key)
  const own = findFunction(source, name)
  if (own) return isGuarded(source, own, readText, seen)
  const from = importOf(source, name)
  if (!from?.startsWith('.')) return false
  const helper = ['.ts', '.tsx'].flatMap((ending) => {
    try {
      return parse(path.join(path.dirname(source.file), from + ending), readText)
    } catch {
      return []
    }
  })[0]
  const work = helper && findFunction(helper, name)
  return Boolean(helper && work && isGuarded(helper, work, readText, seen))
}

/** The function whose answer is awaited (or returned) before any other, in the order of the text. */
function firstAwaited(work: Work): string | null {
  let found: string | null = null
  const look = (node: ts.Node): boolean => {
    if (ts.isAwaitExpression(node) || ts.isReturnStatement(node)) {
      const called = node.expression
      if (called && ts.isCallExpression(called) && ts.isIdentifier(called.expression)) {
        found = called.expression.text
        return true
      }
      if (ts.isAwaitExpression(node)) return true
    }
    return ts.forEachChild(node, look) ?? false
  }
  if (work.body) look(work.body)
  return found
}

function importOf({ tree }: Source, name: string): string | null {
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const bindings = statement.importClause?.namedBindings
    if (!bindings || !ts.isNamedImports(bindings)) continue
    if (bindings.elements.some((element) => element.name.text === name)) return statement.moduleSpecifier.text
  }
  return null
}

function readSource(file: string): string {
  return readFileSync(file, 'utf8')
}
