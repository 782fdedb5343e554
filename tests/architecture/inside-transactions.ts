import ts from 'typescript'

/** What may happen only after the commit: clearing caches, and everything that leaves the process. */
const effects = new Set([
  'forgetCached',
  'fetch',
  'closePage',
  'closePages',
  'removePhotoFiles',
  'storePhoto',
])
/** Of an outside system, what asks nobody: it is known in this process. */
const asksNobody = new Set(['limits', 'readEvent', 'render'])
const systems = new Set(['agencies', 'anchors', 'files', 'mail', 'payments', 'signIn', 'sms'])

/** What a source does inside a transaction and must not, by line: an effect, or a throw in the place of a refusal. */
export function findEffectsInside(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const note = (node: ts.Node, what: string) => {
    found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`)
  }
  const look = (node: ts.Node, isInside: boolean): void => {
    if (ts.isCallExpression(node) && nameOf(node) === 'afterCommit') return
    if (isInside && ts.isCallExpression(node) && isEffect(node)) note(node, nameOf(node))
    if (isInside && ts.isIfStatement(node) && throwsRefusal(node)) note(node, 'throws a refusal')
    const inside = isInside || (ts.isFunctionLike(node) && takesTransaction(node))
    ts.forEachChild(node, (child) => look(child, inside))
  }
  look(source, false)
  return found
}

function takesTransaction({ parameters }: ts.SignatureDeclaration): boolean {
  return parameters.some(({ name, type }) => /^(tx|work)$/.test(name.getText()) || type?.getText() === 'Work')
}

function isEffect(call: ts.CallExpression): boolean {
  if (ts.isIdentifier(call.expression)) return effects.has(call.expression.text)
  if (!ts.isPropertyAccessExpression(call.expression)) return false
  const { expression: owner, name } = call.expression
  const system = ts.isPropertyAccessExpression(owner) ? owner.name.text : owner.getText()
  return systems.has(system) && !asksNobody.has(name.text)
}

function nameOf({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
}

/** `if (!answer.ok) throw …`: a refusal undoes by itself. */
function throwsRefusal({ expression, thenStatement }: ts.IfStatement): boolean {
  const first = ts.isBlock(thenStatement) ? thenStatement.statements[0] : thenStatement
  return /^!\w+\.ok$/.test(expression.getText()) && first !== undefined && ts.isThrowStatement(first)
}
