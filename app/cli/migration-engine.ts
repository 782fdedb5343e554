import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type {
  MigrationList,
  SchemaContainer,
  SchemaEngine as SchemaEngineOf,
} from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { inProject } from './paths'

type EngineModule = {
  SchemaEngine: typeof SchemaEngineOf
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

const filters = { externalTables: [], externalEnums: [] }
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

/** The adapter cuts scripts at every semicolon, which breaks function bodies: PostgreSQL reads the whole script. */
class ScriptSafePg extends PrismaPg {
  /** What PostgreSQL said last; the engine reports only that something outside failed. */
  refusal: string | null = null

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
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        this.refusal = describeRefusal(error, script)
        throw error
      }
    }
    return adapter
  }
}

function describeRefusal(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = error.position ? script.slice(0, Number(error.position)).split('\n').length : null
  return [error.message, line && `at line ${line}`, error.detail, error.hint].filter(Boolean).join('\n')
}

/** schema.prisma and models/*.prisma, in a fixed order. */
export function readSchema(): SchemaContainer[] {
  const models = inProject('prisma/models')
  const names = fs.existsSync(models) ? fs.readdirSync(models).filter((name) => name.endsWith('.prisma')) : []
  return ['schema.prisma', ...names.sort().map((name) => `models/${name}`)].map((file) => ({
    path: file,
    content: fs.readFileSync(inProject('prisma', file), 'utf8'),
  }))
}

export function readMigrations(): MigrationList {
  const baseDir = inProject('prisma/migrations')
  const folders = fs
    .readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: folders.map((folder) => {
      const file = path.join(baseDir, folder, 'migration.sql')
      return {
        path: folder,
        migrationFile: {
          path: 'migration.sql',
          content: fs.existsSync(file)
            ? { tag: 'ok' as const, value: fs.readFileSync(file, 'utf8') }
            : { tag: 'error' as const, value: `${folder}/migration.sql is missing` },
        },
      }
    }),
  }
}

export type MigrationEngine = {
  /** Applies what is missing; returns the names of the migrations applied now. */
  apply(): Promise<string[]>
  /** Names of migrations whose file changed after they were applied here, and of those that failed. */
  diagnose(): Promise<{ edited: string[]; failed: string[] }>
  /** Marks a failed migration so that it is tried again. */
  forgetFailure(name: string): Promise<void>
  /** PostgreSQL's own words about the last script it refused. */
  refusal(): string | null
  /** The SQL that takes the database as it is to the schema files; null when they agree. */
  missingSql(): Promise<string | null>
  close(): Promise<void>
}

export async function openEngine(url: string): Promise<MigrationEngine> {
  loading ??= load()
  const { SchemaEngine } = await loading
  const files = readSchema()
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  // The server may be stopped before the last idle connection has said goodbye.
  pool.on('error', () => undefined)
  const adapterFactory = new ScriptSafePg(pool)
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory)
  const datamodels = files.map(({ path: file, content }): [string, string] => [file, content])
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory)
  return {
    apply: async () => {
      const list = readMigrations()
      return (await engine.applyMigrations({ migrationsList: list, filters })).appliedMigrationNames
    },
    diagnose: async () => {
      const answer = await engine.diagnoseMigrationHistory({
        migrationsList: readMigrations(),
        optInToShadowDatabase: false,
        filters,
      })
      return { edited: answer.editedMigrationNames, failed: answer.failedMigrationNames }
    },
    forgetFailure: (migrationName) => engine.markMigrationRolledBack({ migrationName }).then(() => undefined),
    refusal: () => adapterFactory.refusal,
    missingSql: async () => {
      const diff = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: inProject() },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters,
      })
      return diff.exitCode === 2 ? (diff.stdout ?? '') : null
    },
    close: async () => {
      engine.free()
      await pool.end()
    },
  }
}
