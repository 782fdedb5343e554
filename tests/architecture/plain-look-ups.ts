import path from 'node:path'
import ts from 'typescript'

/** Where the rule itself stands. */
const helper = 'app/lib/own-value.ts'
/** The database's client is generated, and commands take no text from outside. */
const left = /^app\/(platform\/prisma|cli)\//

/**
 * Places where a plain object is asked for a key that may be any text: `record[text]`, or `text in record`. A key that
 * comes from outside finds `constructor` and `__proto__` there; `ownValue` does not. `seeded` are further files, by path.
 */
export function findPlainLookUps(folder: string, seeded: Record<string, string> = {}): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )
  const options = config?.options ?? {}
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  const textOf = (file: string) => seeded[path.relative(process.cwd(), file)]
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file)
  host.getSourceFile = (file, target, ...more) => {
    const text = textOf(file)
    return text === undefined
      ? getSourceFile(file, target, ...more)
      : ts.createSourceFile(file, text, target, true)
  }
  const files = (config?.fileNames ?? []).filter(
    (file) => path.relative(process.cwd(), file).startsWith(folder) && !file.includes('.test.'),
  )
  const program = ts.createProgram(
    [...files, ...Object.keys(seeded).map((file) => path.resolve(file))],
    options,
    host,
  )
  const checker = program.getTypeChecker()
  return program.getSourceFiles().flatMap((source) => {
    const file = path.relative(process.cwd(), source.fileName)
    const isOurs = file.startsWith(folder) && file !== helper && !left.test(file) && !file.includes('.test.')
    return isOurs ? findIn(source, checker).map((text) => `${file}: ${text}`) : []
  })
}

function findIn(source: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && isAnyText(node.argumentExpression, checker)) {
      if (isRecord(node.expression, checker)) found.push(node.getText(source))
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      if (isAnyText(node.left, checker)) found.push(node.getText(source))
    }
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

/** A literal, or one of a closed list, is known beforehand. */
function isAnyText(node: ts.Node, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node)
  return (type.isUnion() ? type.types : [type]).some(
    ({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.Any),
  )
}

function isRecord(node: ts.Node, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node)
  return (type.isUnion() ? type.types : [type]).some(
    (each) =>
      !checker.isArrayLikeType(each) && checker.getIndexInfoOfType(each, ts.IndexKind.String) !== undefined,
  )
}
