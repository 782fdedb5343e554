import { type Control, createControl } from '../kit/control'
import { choice, number, type SettingsOf } from '../kit/fields'
import { html } from '../kit/html'
import type { RequestLog } from '../kit/request-log'
import { type Source, sources } from './sources'

const modeKeys = {
  ok: 'sandbox.gateway.mode.ok',
  outage: 'sandbox.gateway.mode.outage',
  timeout: 'sandbox.gateway.mode.timeout',
} as const

const everySource = { '*': 'sandbox.gateway.every' } as const
const bySource = Object.fromEntries(sources.map((source) => [source, null])) as Record<Source, null>

const fields = {
  source: choice('sandbox.gateway.source', { ...everySource, ...bySource }),
  mode: choice('sandbox.gateway.mode.label', modeKeys),
  latencyMs: number('sandbox.gateway.latency'),
}

export type SourceSettings = Pick<SettingsOf<typeof fields>, 'mode' | 'latencyMs'>

const asUsual: SourceSettings = { mode: 'ok', latencyMs: 0 }

/** What is asked of one source. */
export type ReadSource = (source: Source) => SourceSettings

/** Latency, outage and time-outs of each source. */
export function createGatewayControl(log: RequestLog): Control<typeof fields> & { read: ReadSource } {
  const own = new Map<Source, SourceSettings>()
  const read: ReadSource = (source) => own.get(source) ?? asUsual
  const control = createControl({
    path: '/gateway/_control',
    title: 'sandbox.gateway.title',
    fields,
    log,
    // What is left out is as usual: it is said for this source anew.
    onChange(_settings, { source = '*', mode = 'ok', latencyMs = 0 }) {
      for (const one of source === '*' ? sources : [source]) own.set(one, { mode, latencyMs })
    },
    facts: () => ({ sources: Object.fromEntries(sources.map((source) => [source, read(source)])) }),
    body: ({ t }) =>
      html`<dl>${sources.map((source) => html`<dt>${source}</dt><dd>${t(modeKeys[read(source).mode])}, ${read(source).latencyMs} ms</dd>`)}</dl>`,
  })
  return { ...control, read }
}
