import { randomUUID } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import type { SandboxConfig } from '../config'
import { createControl } from '../kit/control'
import { misbehave } from '../kit/misbehave'
import { readLanguage, sendPage } from '../kit/page'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import type { People, Person } from '../people'
import { type LoginRequest, type LoginView, renderLogin } from './login-page'
import { isOneIdMode } from './modes'
import { readOtherPerson } from './other-person'
import { createProfile } from './profile'
import { createOneIdSessions, type OneIdSessions } from './sessions'

type Form = Record<string, string>

const endpoint = '/sso/oauth/Authorization.do'

/** OneID: one address for its four calls, and a login page of our own instead of the real one. */
export function createOneId(config: SandboxConfig, people: People): StandIn {
  const sessions = createOneIdSessions()
  const log = createRequestLog()
  const router = Router()
  // How it misbehaves is chosen at each sign-in.
  const control = createControl({ path: '/oneid/_control', title: 'sandbox.oneid.control', fields: {}, log })
  router.use('/oneid/_control', control.router)
  router.use('/sso', express.urlencoded({ extended: false, limit: '100kb' }))
  router.get(endpoint, (request, response) => showLogin(request, response, config, people))
  router.post('/sso/oauth/login', (request, response) => logIn(request, response, people, sessions))
  router.post(endpoint, (request, response, next) => {
    answerCall(request, response, config, sessions).catch(next)
  })
  return {
    calls: { paths: ['/sso'], log },
    router,
    page: { path: '/oneid/_control', title: 'sandbox.oneid.control', about: 'sandbox.index.oneid' },
  }
}

function showLogin(request: Request, response: Response, config: SandboxConfig, people: People): void {
  const query = readStrings(request.query)
  const login = readLoginRequest(query)
  if (query.response_type !== 'one_code' || query.client_id !== config.keys.oneIdClientId || !login) {
    response.status(400).json({ error: 'invalid_request' })
    return
  }
  const search = query.q ?? ''
  const found = people.list().filter((person) => person.roles.length > 0 && matches(person, search))
  show(request, response, { request: login, people: found, search, typed: {}, error: null })
}

function show(request: Request, response: Response, view: LoginView): void {
  const language = readLanguage(
    request,
    typeof request.body?.lang === 'string' ? request.body.lang : undefined,
  )
  const title = language.t('sandbox.oneid.title')
  sendPage(request, response, language, {
    title,
    body: renderLogin(language, view),
    status: view.error ? 400 : 200,
  })
}

function matches(person: Person, search: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[ʻʼ‘’'`]/g, '')
  const text = fold(
    [person.familyName, person.givenName, person.key, person.pinfl, ...person.roles.map(({ role }) => role)]
      .concat(Object.values(person.label))
      .join(' '),
  )
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function logIn(request: Request, response: Response, people: People, sessions: OneIdSessions): void {
  const form = request.body as Form
  const login = readLoginRequest(form)
  if (!login) {
    response.status(400).json({ error: 'invalid_request' })
    return
  }
  const mode = isOneIdMode(form.mode) ? form.mode : 'none'
  const back = new URL(login.redirect_uri)
  back.searchParams.set('state', login.state)
  if (mode === 'cancelled') {
    back.searchParams.set('error', 'access_denied')
    response.redirect(302, back.href)
    return
  }
  const chosen = form.person ? people.getByKey(form.person) : readOtherPerson(form)
  if (!chosen || 'error' in chosen) {
    const error = chosen?.error ?? 'sandbox.oneid.other.pinflWrong'
    show(request, response, {
      request: login,
      people: people.list().filter(({ roles }) => roles.length > 0),
      search: '',
      typed: form,
      error,
    })
    return
  }
  // Whoever the file already knows keeps her facts; the free form only adds people.
  const person = people.getByPinfl(chosen.pinfl) ?? chosen
  people.put(person)
  const { client_id: clientId, redirect_uri: redirectUri, scope } = login
  back.searchParams.set('code', sessions.giveCode({ person, mode, clientId, redirectUri, scope }))
  response.redirect(302, back.href)
}

async function answerCall(
  request: Request,
  response: Response,
  config: SandboxConfig,
  sessions: OneIdSessions,
) {
  const form = request.body as Form
  const mode = form.code ? sessions.getCodeMode(form.code) : null
  if (await misbehave(request, response, mode, config)) return
  const { oneIdClientId, oneIdClientSecret } = config.keys
  const known = form.client_id === oneIdClientId && form.client_secret === oneIdClientSecret
  if (!known || mode === 'wrongSecret') {
    response.status(401).json({ error: 'invalid_client', error_description: 'Bad client credentials' })
    return
  }
  if (form.grant_type === 'one_authorization_code') exchangeCode(form, response, sessions)
  else if (form.grant_type === 'one_access_token_identify') identify(form, response, sessions)
  else if (form.grant_type === 'one_log_out') {
    response.json({ ret_cd: sessions.endToken(form.access_token ?? '') ? '0' : '1' })
  } else response.status(400).json({ error: 'unsupported_grant_type' })
}

function exchangeCode(form: Form, response: Response, sessions: OneIdSessions): void {
  const grant = sessions.spendCode(form.code ?? '', form.client_id ?? '', form.redirect_uri ?? '')
  if (!grant) {
    response.status(400).json({ error: 'invalid_grant', error_description: 'Invalid authorization code' })
    return
  }
  response.json({
    scope: grant.scope,
    expires_in: String(30 * 60),
    token_type: 'bearer',
    refresh_token: randomUUID(),
    access_token: sessions.giveToken(grant),
  })
}

function identify(form: Form, response: Response, sessions: OneIdSessions): void {
  const grant = sessions.getByToken(form.access_token ?? '', form.client_id ?? '')
  if (!grant) {
    response.status(401).json({ error: 'invalid_token', error_description: 'Access token expired' })
    return
  }
  response.json(createProfile(grant.person, grant.mode, randomUUID()))
}

/** Null unless the browser can be sent back by http. Any host will do: the stand-in runs on the developer’s machine. */
function readLoginRequest(values: Form): LoginRequest | null {
  const { client_id = '', redirect_uri = '', scope = '', state = '' } = values
  if (!URL.canParse(redirect_uri)) return null
  const { protocol } = new URL(redirect_uri)
  return protocol === 'http:' || protocol === 'https:' ? { client_id, redirect_uri, scope, state } : null
}

function readStrings(query: Request['query']): Form {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
