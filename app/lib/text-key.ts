import type account from '../../locales/uz-Latn/account.json'
import type accreditation from '../../locales/uz-Latn/accreditation.json'
import type admin from '../../locales/uz-Latn/admin.json'
import type applications from '../../locales/uz-Latn/applications.json'
import type appointments from '../../locales/uz-Latn/appointments.json'
import type assistance from '../../locales/uz-Latn/assistance.json'
import type auth from '../../locales/uz-Latn/auth.json'
import type board from '../../locales/uz-Latn/board.json'
import type budget from '../../locales/uz-Latn/budget.json'
import type care from '../../locales/uz-Latn/care.json'
import type checkout from '../../locales/uz-Latn/checkout.json'
import type claims from '../../locales/uz-Latn/claims.json'
import type contracts from '../../locales/uz-Latn/contracts.json'
import type delivery from '../../locales/uz-Latn/delivery.json'
import type disputes from '../../locales/uz-Latn/disputes.json'
import type documents from '../../locales/uz-Latn/documents.json'
import type editorial from '../../locales/uz-Latn/editorial.json'
import type exportsTexts from '../../locales/uz-Latn/exports.json'
import type fairs from '../../locales/uz-Latn/fairs.json'
import type finance from '../../locales/uz-Latn/finance.json'
import type finder from '../../locales/uz-Latn/finder.json'
import type forms from '../../locales/uz-Latn/forms.json'
import type front from '../../locales/uz-Latn/front.json'
import type jobs from '../../locales/uz-Latn/jobs.json'
import type layout from '../../locales/uz-Latn/layout.json'
import type mahalla from '../../locales/uz-Latn/mahalla.json'
import type maker from '../../locales/uz-Latn/maker.json'
import type makers from '../../locales/uz-Latn/makers.json'
import type making from '../../locales/uz-Latn/making.json'
import type mandates from '../../locales/uz-Latn/mandates.json'
import type market from '../../locales/uz-Latn/market.json'
import type messages from '../../locales/uz-Latn/messages.json'
import type newsletter from '../../locales/uz-Latn/newsletter.json'
import type notifications from '../../locales/uz-Latn/notifications.json'
import type paper from '../../locales/uz-Latn/paper.json'
import type payments from '../../locales/uz-Latn/payments.json'
import type pool from '../../locales/uz-Latn/pool.json'
import type programs from '../../locales/uz-Latn/programs.json'
import type promos from '../../locales/uz-Latn/promos.json'
import type proofs from '../../locales/uz-Latn/proofs.json'
import type publicPages from '../../locales/uz-Latn/public.json'
import type purchasing from '../../locales/uz-Latn/purchasing.json'
import type questions from '../../locales/uz-Latn/questions.json'
import type quotes from '../../locales/uz-Latn/quotes.json'
import type reference from '../../locales/uz-Latn/reference.json'
import type register from '../../locales/uz-Latn/register.json'
import type requests from '../../locales/uz-Latn/requests.json'
import type returns from '../../locales/uz-Latn/returns.json'
import type rights from '../../locales/uz-Latn/rights.json'
import type sandbox from '../../locales/uz-Latn/sandbox.json'
import type search from '../../locales/uz-Latn/search.json'
import type seller from '../../locales/uz-Latn/seller.json'
import type services from '../../locales/uz-Latn/services.json'
import type settlement from '../../locales/uz-Latn/settlement.json'
import type sheets from '../../locales/uz-Latn/sheets.json'
import type shop from '../../locales/uz-Latn/shop.json'
import type showcase from '../../locales/uz-Latn/showcase.json'
import type sides from '../../locales/uz-Latn/sides.json'
import type staff from '../../locales/uz-Latn/staff.json'
import type stages from '../../locales/uz-Latn/stages.json'
import type state from '../../locales/uz-Latn/state.json'
import type team from '../../locales/uz-Latn/team.json'
import type training from '../../locales/uz-Latn/training.json'
import type translations from '../../locales/uz-Latn/translations.json'
import type typed from '../../locales/uz-Latn/typed.json'
import type ui from '../../locales/uz-Latn/ui.json'
import type variants from '../../locales/uz-Latn/variants.json'
import type voices from '../../locales/uz-Latn/voices.json'
import type vouchers from '../../locales/uz-Latn/vouchers.json'
import type webhooks from '../../locales/uz-Latn/webhooks.json'

interface Texts {
  account: typeof account
  accreditation: typeof accreditation
  admin: typeof admin
  applications: typeof applications
  appointments: typeof appointments
  assistance: typeof assistance
  auth: typeof auth
  board: typeof board
  care: typeof care
  checkout: typeof checkout
  claims: typeof claims
  contracts: typeof contracts
  delivery: typeof delivery
  disputes: typeof disputes
  documents: typeof documents
  editorial: typeof editorial
  exports: typeof exportsTexts
  fairs: typeof fairs
  finance: typeof finance
  finder: typeof finder
  forms: typeof forms
  front: typeof front
  jobs: typeof jobs
  layout: typeof layout
  mahalla: typeof mahalla
  maker: typeof maker
  makers: typeof makers
  making: typeof making
  mandates: typeof mandates
  market: typeof market
  messages: typeof messages
  newsletter: typeof newsletter
  notifications: typeof notifications
  paper: typeof paper
  payments: typeof payments
  pool: typeof pool
  programs: typeof programs
  promos: typeof promos
  proofs: typeof proofs
  public: typeof publicPages
  purchasing: typeof purchasing
  questions: typeof questions
  quotes: typeof quotes
  register: typeof register
  requests: typeof requests
  returns: typeof returns
  reference: typeof reference
  rights: typeof rights
  sandbox: typeof sandbox
  search: typeof search
  seller: typeof seller
  services: typeof services
  budget: typeof budget
  settlement: typeof settlement
  sheets: typeof sheets
  shop: typeof shop
  showcase: typeof showcase
  sides: typeof sides
  staff: typeof staff
  stages: typeof stages
  state: typeof state
  team: typeof team
  training: typeof training
  translations: typeof translations
  typed: typeof typed
  ui: typeof ui
  variants: typeof variants
  voices: typeof voices
  vouchers: typeof vouchers
  webhooks: typeof webhooks
}

type Plural = 'one' | 'few' | 'many' | 'other'
type Bare<Name extends string> = Name extends `${infer Base}_${Plural}` ? Base : Name

type KeysOf<Node, Above extends string = ''> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? `${Above}${Bare<Name>}`
    : KeysOf<Node[Name], `${Above}${Name}.`>
}[keyof Node & string]

type GroupsOf<Node, Above extends string = ''> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? never
    : `${Above}${Name}` | GroupsOf<Node[Name], `${Above}${Name}.`>
}[keyof Node & string]

/**
 * A key of the catalogues, `market.cart.title`; without its plural ending. The compiler reads the files of uz-Latn, which
 * those of the other languages equal (`tests/architecture/texts/locales.test.ts`), so a new text is known once it is saved.
 */
export type TextKey = KeysOf<Texts>

/** What keys begin with, `market.cart`. */
export type TextGroup = GroupsOf<Texts>

type Below<Group extends string, Key = TextKey> = Key extends `${Group}.${infer Rest}`
  ? Rest extends `${string}.${infer End}`
    ? End
    : never
  : never

/**
 * `group.code` or `group.code.end`, for a code that only the running program knows, as one out of the database. Where the
 * codes are a union, the key is written as a template and the compiler checks each of them.
 */
export function keyOf<Group extends TextGroup>(group: Group, code: string, end?: Below<Group>): TextKey {
  return (end === undefined ? `${group}.${code}` : `${group}.${code}.${end}`) as TextKey
}

/** A key that was kept or sent as text: in a schema's message, a cookie, the database. */
export function keyFrom(text: string): TextKey {
  return text as TextKey
}
