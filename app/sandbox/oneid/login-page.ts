import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import { type Html, html } from '../kit/html'
import type { Language } from '../kit/page'
import type { Person } from '../people'
import type { OneIdMode } from './modes'

/** The request that the portal came with; it travels through the form. */
export interface LoginRequest {
  client_id: string
  redirect_uri: string
  scope: string
  state: string
}

const modeKeys: Record<OneIdMode, TextKey> = {
  none: 'sandbox.oneid.mode.none',
  cancelled: 'sandbox.oneid.mode.cancelled',
  codeUsed: 'sandbox.oneid.mode.codeUsed',
  codeExpired: 'sandbox.oneid.mode.codeExpired',
  wrongSecret: 'sandbox.oneid.mode.wrongSecret',
  tokenExpired: 'sandbox.oneid.mode.tokenExpired',
  refused: 'sandbox.oneid.mode.refused',
  notConfirmed: 'sandbox.oneid.mode.notConfirmed',
  noPassport: 'sandbox.oneid.mode.noPassport',
  legal: 'sandbox.oneid.mode.legal',
  swappedDates: 'sandbox.oneid.mode.swappedDates',
  slow: 'sandbox.oneid.mode.slow',
  broken: 'sandbox.oneid.mode.broken',
}

const roleKeys: Record<string, TextKey> = {
  citizen: 'sandbox.oneid.role.citizen',
  artisan: 'sandbox.oneid.role.artisan',
  maker_staff: 'sandbox.oneid.role.makerStaff',
  buyer: 'sandbox.oneid.role.buyer',
  inson_specialist: 'sandbox.oneid.role.insonSpecialist',
  inson_head: 'sandbox.oneid.role.insonHead',
  mahalla_member: 'sandbox.oneid.role.mahallaMember',
  organisation_staff: 'sandbox.oneid.role.organisationStaff',
  phone_operator: 'sandbox.oneid.role.phoneOperator',
  finance_officer: 'sandbox.oneid.role.financeOfficer',
  approver: 'sandbox.oneid.role.approver',
  administrator: 'sandbox.oneid.role.administrator',
  auditor: 'sandbox.oneid.role.auditor',
  text_editor: 'sandbox.oneid.role.textEditor',
}

export interface LoginView {
  request: LoginRequest
  people: Person[]
  search: string
  /** What was typed for another person, and the key of what is wrong with it. */
  typed: Record<string, string>
  error: TextKey | null
}

export function renderLogin(language: Language, view: LoginView): Html {
  const { t } = language
  const hidden = Object.entries({ ...view.request, lang: language.locale }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`
<p>${t('sandbox.oneid.intro')}</p>
<form method="get" action="/sso/oauth/Authorization.do" role="search">
<input type="hidden" name="response_type" value="one_code">${hidden}
<label for="q">${t('sandbox.oneid.search.label')}</label>
<input id="q" name="q" type="search" value="${view.search}">
<button class="second">${t('sandbox.oneid.search.submit')}</button>
</form>
<form method="post" action="/sso/oauth/login">${hidden}
${renderPeople(language, view)}
${renderModes(language)}
</form>
<form method="post" action="/sso/oauth/login">${hidden}
${renderOther(language, view)}
</form>`
}

function renderPeople({ t, locale }: Language, view: LoginView): Html {
  const groups = new Map<string, Person[]>()
  for (const person of view.people) {
    const role = person.roles[0]?.role ?? 'citizen'
    groups.set(role, [...(groups.get(role) ?? []), person])
  }
  if (groups.size === 0) return html`<p role="status">${t('sandbox.oneid.search.none')}</p>`
  return html`${[...groups].map(([role, people]) => {
    return html`<h2>${nameRole(t, role)}</h2>
<ul class="plain">${people.map((person) => renderPerson(t, locale, person))}</ul>`
  })}`
}

function renderPerson(t: Language['t'], locale: string, person: Person): Html {
  const roles = person.roles.map(({ role, at }) => (at ? `${nameRole(t, role)} (${at})` : nameRole(t, role)))
  return html`<li><button class="person" name="person" value="${person.key}">
<strong lang="uz-Latn">${[person.familyName, person.givenName, person.patronymic].filter(Boolean).join(' ')}</strong>
<span>${ownValue(person.label, locale) ?? roles.join(', ')}</span></button></li>`
}

function nameRole(t: Language['t'], role: string): string {
  const key = ownValue(roleKeys, role)
  return key ? t(key) : role
}

function renderModes({ t }: Language): Html {
  return html`<details><summary>${t('sandbox.oneid.mode.title')}</summary>
<fieldset><legend>${t('sandbox.oneid.mode.legend')}</legend>
${Object.entries(modeKeys).map(
  ([mode, key]) =>
    html`<label class="choice"><input type="radio" name="mode" value="${mode}"${
      mode === 'none' ? html` checked` : ''
    }> <span>${t(key)}</span></label>`,
)}
</fieldset></details>`
}

function renderOther({ t }: Language, view: LoginView): Html {
  const field = (name: string, label: string, extra = html``) =>
    html`<label for="${name}">${label}</label><input id="${name}" name="${name}" value="${ownValue(view.typed, name) ?? ''}"${extra}>`
  return html`<details${view.error ? html` open` : ''}><summary>${t('sandbox.oneid.other.title')}</summary>
<fieldset><legend>${t('sandbox.oneid.other.title')}</legend>
${view.error && html`<p class="notice" role="alert" id="other-error">${t(view.error)}</p>`}
${field('pinfl', t('sandbox.oneid.other.pinfl'), html` inputmode="numeric" maxlength="14" required`)}
<p class="hint">${t('sandbox.oneid.other.pinflHint')}</p>
${field('familyName', t('sandbox.oneid.other.familyName'), html` required`)}
${field('givenName', t('sandbox.oneid.other.givenName'), html` required`)}
${field('patronymic', t('sandbox.oneid.other.patronymic'))}
${field('passport', t('sandbox.oneid.other.passport'))}
${field('phone', t('sandbox.oneid.other.phone'), html` inputmode="tel"`)}
<label for="disability">${t('sandbox.oneid.other.disability')}</label>
<select id="disability" name="disability"><option value="">${t('sandbox.oneid.other.noDisability')}</option>
${['I', 'II', 'III'].map((group) => html`<option value="${group}">${t('sandbox.oneid.other.group', { group })}</option>`)}
<option value="child">${t('sandbox.oneid.other.child')}</option></select>
<button>${t('sandbox.oneid.other.submit')}</button>
</fieldset></details>`
}
