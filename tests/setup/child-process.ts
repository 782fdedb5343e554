import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inProject } from '../../app/cli/project/paths'
import { bundle } from '../../app/cli/testing/bundle'

/** A program of ours in a process of its own, which talks in lines. */
export interface Child {
  process: ChildProcessWithoutNullStreams
  /** The next line it prints; throws with its errors when it ends instead. */
  line(): Promise<string>
  send(line: string): void
  /** What it wrote to its standard error so far. */
  errors(): string
}

/** A program as one file; as deep below the project as app/cli/project/paths.ts, which finds the project from where it stands. */
export function writeBundle(script: string): string {
  const folder = inProject('node_modules/.hamroh/children')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${randomUUID()}.mjs`)
  writeFileSync(file, bundle(script))
  return file
}

/**
 * Starts a TypeScript file; `task` is its argument, as JSON. It is bundled first: reading the program file by file costs
 * each process two seconds.
 */
export function startChild(script: string, task?: unknown): Child {
  const given = task === undefined ? [] : [JSON.stringify(task)]
  const program = writeBundle(script)
  const child = spawn(process.execPath, [program, ...given])
  child.once('exit', () => rmSync(program))
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    process: child,
    line: async () => {
      const next = await lines.next()
      if (next.done) throw new Error(`the process ended: ${errors}`)
      return next.value
    },
    send: (line) => void child.stdin.write(`${line}\n`),
    errors: () => errors,
  }
}

/**
 * Holds the processes until all stand before a gate, which each names by a line, and lets them through at once.
 * Returns what each printed behind the last gate, read as JSON.
 */
export async function runTogether<Answer>(children: Child[], gates = ['ready']): Promise<Answer[]> {
  for (const gate of gates) {
    for (const child of children) {
      const said = await child.line()
      if (said !== gate) throw new Error(`“${said}” instead of “${gate}”`)
    }
    for (const child of children) child.send('go')
  }
  return Promise.all(children.map(async (child) => JSON.parse(await child.line()) as Answer))
}

/** A process for each task, all started together and ended. The answers stand in the order of the tasks. */
export async function race<Answer>(script: string, tasks: unknown[], gates?: string[]): Promise<Answer[]> {
  const children = tasks.map((task) => startChild(script, task))
  try {
    return await runTogether<Answer>(children, gates)
  } finally {
    endAll(children)
  }
}

export function endAll(children: Child[]): void {
  for (const child of children) child.process.kill('SIGKILL')
}
