import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export interface Source {
  file: string
  tree: ts.SourceFile
}

/** Every file of the program below a folder, without its tests. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

export function isTest(name: string): boolean {
  return /\.test\.tsx?$/.test(name)
}

export function readSource(file: string, text = readFileSync(file, 'utf8')): Source {
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX) }
}

/** The functions that a source exports, by name, with their parameters. */
export function exportedFunctions({ tree }: Source): { name: string; parameters: string[] }[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return []
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    if (ts.isFunctionDeclaration(statement) && statement.body)
      return [{ name: statement.name?.text ?? 'default', parameters: namesOf(statement.parameters) }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isArrowFunction(initializer)
        ? [{ name: name.getText(), parameters: namesOf(initializer.parameters) }]
        : [],
    )
  })
}

function namesOf(parameters: ts.NodeArray<ts.ParameterDeclaration>): string[] {
  return parameters.map(({ name }) => name.getText())
}

/** The modules that a source imports values from, each with the names it takes. */
export function importedValues({ tree }: Source): { module: string; names: string[] }[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) return []
    const bindings = statement.importClause?.namedBindings
    const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
    const names = elements
      .filter((each) => !each.isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).text)
    return [{ module: (statement.moduleSpecifier as ts.StringLiteral).text, names }]
  })
}
