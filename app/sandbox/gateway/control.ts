import express, { Router } from 'express'
import { z } from 'zod'
import type { TextKey } from '~/lib/text-key'
import { html } from '../html'
import { readLanguage, sendPage, wantsJson } from '../page'
import { type Source, sources } from './sources'

const sourceModes = ['ok', 'outage', 'timeout'] as const

export interface SourceSettings {
  mode: (typeof sourceModes)[number]
  latencyMs: number
}

const input = z.object({
  /** `*` is every source. */
  source: z.enum([...sources, '*']),
  mode: z.enum(sourceModes).default('ok'),
  latencyMs: z.coerce.number().int().min(0).max(600_000).default(0),
})

const modeKeys: Record<SourceSettings['mode'], TextKey> = {
  ok: 'sandbox.gateway.mode.ok',
  outage: 'sandbox.gateway.mode.outage',
  timeout: 'sandbox.gateway.mode.timeout',
}

/** Latency, outage and time-outs of each source, as a page and as JSON. */
export function createGatewayControl(settings: Map<Source, SourceSettings>): Router {
  const router = Router()
  const snapshot = () => ({ sources: Object.fromEntries(sources.map((source) => [source, read(source)])) })
  const read = (source: Source) => settings.get(source) ?? { mode: 'ok' as const, latencyMs: 0 }
  router.use(express.json({ limit: '10kb' }), express.urlencoded({ extended: false, limit: '10kb' }))
  router.get('/', (request, response) => {
    if (wantsJson(request)) {
      response.json(snapshot())
      return
    }
    const language = readLanguage(request)
    const { t, locale } = language
    const option = (value: string, label: string) => html`<option value="${value}">${label}</option>`
    sendPage(request, response, language, {
      title: t('sandbox.gateway.title'),
      body: html`<form method="post" action="/gateway/_control?lang=${locale}">
<label for="source">${t('sandbox.gateway.source')}</label>
<select id="source" name="source">${option('*', t('sandbox.gateway.every'))}${sources.map((source) => option(source, source))}</select>
<label for="mode">${t('sandbox.gateway.mode.label')}</label>
<select id="mode" name="mode">${sourceModes.map((mode) => option(mode, t(modeKeys[mode])))}</select>
<label for="latencyMs">${t('sandbox.gateway.latency')}</label>
<input id="latencyMs" name="latencyMs" type="number" min="0" value="0">
<p><button>${t('sandbox.page.save')}</button></p></form>
<dl>${sources.map((source) => html`<dt>${source}</dt><dd>${t(modeKeys[read(source).mode])}, ${read(source).latencyMs} ms</dd>`)}</dl>`,
    })
  })
  router.post('/', (request, response) => {
    if (request.body.reset) settings.clear()
    const parsed = input.safeParse(request.body.reset ? { source: '*' } : request.body)
    if (!parsed.success) {
      response.status(400).json({ error: parsed.error.issues })
      return
    }
    const { source, ...rest } = parsed.data
    for (const one of source === '*' ? sources : [source]) settings.set(one, rest)
    if (wantsJson(request)) response.json(snapshot())
    else response.redirect(303, `/gateway/_control?lang=${readLanguage(request).locale}`)
  })
  return router
}
