import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SchemaContainer, SchemaEngine as SchemaEngineOf } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { inProject } from '../project/paths'

type EngineModule = {
  SchemaEngine: typeof SchemaEngineOf
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loading: Promise<EngineModule> | null = null

async function load(): Promise<EngineModule> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = path.join(folder, 'schema_engine_bg.js')
  const module = (await import(pathToFileURL(glue).href)) as EngineModule
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': withLooseTimers(module) } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  module.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return module
}

/** The engine never clears the ten seconds it gives itself for a lock; they must not keep a finished process. */
function withLooseTimers(module: EngineModule): Record<string, unknown> {
  const entries = Object.entries(module).map(([name, value]: [string, unknown]) => {
    if (!name.startsWith('__wbg_setTimeout_') || typeof value !== 'function') return [name, value]
    const loose = (...args: unknown[]) => {
      const real = globalThis.setTimeout
      globalThis.setTimeout = ((run: () => void, ms?: number) => real(run, ms).unref()) as typeof setTimeout
      try {
        return value(...args)
      } finally {
        globalThis.setTimeout = real
      }
    }
    return [name, loose]
  })
  return Object.fromEntries(entries)
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

const SINGLE_LETTER = 18
const TEXT = 25

/**
 * The engine reads catalogue columns of PostgreSQL's type "char", which the adapter refuses: they pass it as
 * text. Returns the names of the columns met so far that were of that type.
 */
function noteSingleLetters(pool: pg.Pool): Set<string> {
  const names = new Set<string>()
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
  const noting = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== SINGLE_LETTER) continue
      names.add(field.name)
      field.dataTypeID = TEXT
    }
    return result
  }
  pool.query = noting as typeof pool.query
  return names
}

/** Says again which columns were of that type. */
class LetterSafePg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const letters = noteSingleLetters(adapter.underlyingDriver())
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      const columnTypes = answer.columnTypes.map((type, index) =>
        letters.has(answer.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...answer, columnTypes }
    }
    return adapter
  }
}

/** schema.prisma and models/*.prisma, in a fixed order. */
function readSchema(): SchemaContainer[] {
  const models = inProject('prisma/models')
  const names = fs.existsSync(models) ? fs.readdirSync(models).filter((name) => name.endsWith('.prisma')) : []
  return ['schema.prisma', ...names.sort().map((name) => `models/${name}`)].map((file) => ({
    path: file,
    content: fs.readFileSync(inProject('prisma', file), 'utf8'),
  }))
}

/** The SQL that takes the database as it is to the schema files; null when they agree. */
export async function findMissingSql(url: string): Promise<string | null> {
  loading ??= load()
  const { SchemaEngine } = await loading
  const files = readSchema()
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  // The server may be stopped before the last idle connection has said goodbye.
  pool.on('error', () => undefined)
  const factory = bindMigrationAwareSqlAdapterFactory(new LetterSafePg(pool))
  const datamodels = files.map(({ path: file, content }): [string, string] => [file, content])
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory)
  try {
    const diff = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: inProject() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return diff.exitCode === 2 ? (diff.stdout ?? '') : null
  } finally {
    engine.free()
    await pool.end()
  }
}
