import express, { Router } from 'express'
import { z } from 'zod'
import type { TextKey } from '~/lib/text-key'
import { html } from '../html'
import { readLanguage, sendPage, wantsJson } from '../page'
import { defaultSmsSettings, type SmsMode, type SmsSettings, smsModes } from './settings'

const input = z.object({
  mode: z.enum(smsModes).optional(),
  tokenLifeMs: z.coerce.number().int().min(0).optional(),
  /** Ends every Eskiz token given so far. */
  expireTokens: z.union([z.boolean(), z.literal('true').transform(() => true)]).optional(),
})

const modeKeys: Record<SmsMode, TextKey> = {
  none: 'sandbox.sms.mode.none',
  unapproved: 'sandbox.sms.mode.unapproved',
  undelivered: 'sandbox.sms.mode.undelivered',
  rateLimited: 'sandbox.sms.mode.rateLimited',
  broken: 'sandbox.sms.mode.broken',
  slow: 'sandbox.sms.mode.slow',
}

/** One page for the failures of both SMS services. */
export function createSmsControl(settings: SmsSettings): Router {
  const router = Router()
  router.use(express.json({ limit: '10kb' }), express.urlencoded({ extended: false, limit: '10kb' }))
  router.get('/', (request, response) => {
    if (wantsJson(request)) {
      response.json({ settings })
      return
    }
    const language = readLanguage(request)
    const { t, locale } = language
    sendPage(request, response, language, {
      title: t('sandbox.sms.title'),
      body: html`<form method="post" action="/sms/_control?lang=${locale}">
<label for="mode">${t('sandbox.sms.mode.label')}</label>
<select id="mode" name="mode">${smsModes.map(
        (mode) =>
          html`<option value="${mode}"${mode === settings.mode ? html` selected` : ''}>${t(modeKeys[mode])}</option>`,
      )}</select>
<label for="tokenLifeMs">${t('sandbox.sms.tokenLife')}</label>
<input id="tokenLifeMs" name="tokenLifeMs" type="number" min="0" value="${settings.tokenLifeMs}">
<label class="choice"><input type="checkbox" name="expireTokens" value="true"> <span>${t('sandbox.sms.expireTokens')}</span></label>
<p><button>${t('sandbox.page.save')}</button></p></form>`,
    })
  })
  router.post('/', (request, response) => {
    if (request.body.reset) Object.assign(settings, defaultSmsSettings, { tokenRound: settings.tokenRound })
    const parsed = input.safeParse(request.body)
    if (!parsed.success) {
      response.status(400).json({ error: parsed.error.issues })
      return
    }
    const { expireTokens, ...changes } = parsed.data
    Object.assign(settings, changes)
    if (expireTokens) settings.tokenRound += 1
    if (wantsJson(request)) response.json({ settings })
    else response.redirect(303, `/sms/_control?lang=${readLanguage(request).locale}`)
  })
  return router
}
