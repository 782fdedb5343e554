import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import type { Fields, SettingsOf } from './fields'
import { type Html, html } from './html'
import { type Language, readLanguage, sendPage, wantsJson } from './page'
import type { RequestLog } from './request-log'

interface ControlOptions<F extends Fields> {
  /** Where it stands, `/sms/_control`. */
  path: string
  title: TextKey
  fields: F
  log: RequestLog
  /** What else the page shows, below the settings. */
  body?: (language: Language) => Html
  /** What else the JSON says. */
  facts?: () => object
  /** After settings were changed; `changed` is what was sent. */
  onChange?: (settings: SettingsOf<F>, changed: Partial<SettingsOf<F>>) => void
  onReset?: () => void
}

export interface Control<F extends Fields> {
  /** What is asked for now; read anew for each call. */
  settings: SettingsOf<F>
  router: Router
  /** The answer to a button of the page, or to a program. */
  finish(request: Request, response: Response): void
}

/** Where a person or a test makes a stand-in misbehave; the page and its JSON form have one address. */
export function createControl<F extends Fields>(options: ControlOptions<F>): Control<F> {
  const { path, fields } = options
  const initial = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.initial]),
  ) as SettingsOf<F>
  const settings = { ...initial }
  const input = z.object(
    Object.fromEntries(Object.entries(fields).map(([name, { shape }]) => [name, shape.optional()])),
  )
  const facts = () => ({ settings, requests: options.log.list(), ...options.facts?.() })
  const finish = (request: Request, response: Response) => {
    if (wantsJson(request)) response.json(facts())
    else response.redirect(303, `${path}?lang=${readLanguage(request).locale}`)
  }
  const router = Router()
  router.use(express.json({ limit: '10kb' }), express.urlencoded({ extended: false, limit: '10kb' }))
  router.get('/', (request, response) => {
    if (wantsJson(request)) response.json(facts())
    else showControl(request, response, options, settings)
  })
  router.post('/', (request, response) => {
    const { reset, ...body } = request.body
    if (reset) {
      Object.assign(settings, initial)
      options.onReset?.()
    }
    const parsed = input.safeParse(request.is('json') ? body : reset ? {} : { ...unticked(fields), ...body })
    if (!parsed.success) {
      response.status(400).json({ error: parsed.error.issues })
      return
    }
    const changed = parsed.data as Partial<SettingsOf<F>>
    Object.assign(settings, changed)
    options.onChange?.(settings, changed)
    finish(request, response)
  })
  return { settings, router, finish }
}

/** A form leaves out what is not ticked; JSON leaves out what stays as it is. */
function unticked(fields: Fields): Record<string, false> {
  const boxes = Object.entries(fields).filter(([, field]) => field.isTicked)
  return Object.fromEntries(boxes.map(([name]) => [name, false as const]))
}

function showControl<F extends Fields>(
  request: Request,
  response: Response,
  { path, title, fields, log, body }: ControlOptions<F>,
  settings: SettingsOf<F>,
): void {
  const language = readLanguage(request)
  const { t, locale } = language
  const form = html`<form method="post" action="${path}?lang=${locale}">
${renderFields(language, fields, settings)}
<p><button>${t('sandbox.page.save')}</button>
<button class="second" name="reset" value="true">${t('sandbox.page.reset')}</button></p></form>`
  sendPage(request, response, language, {
    title: t(title),
    body: html`${Object.keys(fields).length > 0 && form}
${body?.(language)}
${log.render(language)}`,
  })
}

function renderFields(language: Language, fields: Fields, settings: Record<string, unknown>): Html[] {
  const all = Object.entries(fields)
  const one = ([name, field]: (typeof all)[number]) => field.render(name, ownValue(settings, name), language)
  return all.flatMap((entry, at) => {
    const { group } = entry[1]
    if (!group) return one(entry)
    // The first of a group brings the others with it.
    if (all[at - 1]?.[1].group === group) return []
    const own = all.filter(([, other]) => other.group === group)
    return html`<fieldset><legend>${language.t(group)}</legend>${own.map(one)}</fieldset>`
  })
}
