import { askOne, helpOne } from '../arrange/arrange-assisted'
import {
  type Arrived,
  appealOne,
  fillCart,
  findDecided,
  findMatter,
  findOrder,
  findPerson,
  findPreview,
  findQuoted,
  findReceived,
  findRenewed,
  findVoucher,
  prepareBatch,
  refuseOne,
  startDraft,
  submitOne,
  takeAppeal,
  takeCase,
} from '../arrange/arrivals'
import { findCameBack, findMeasured, findOrderToMeasure } from '../arrange/find-measured'
import { findContract, findOffered, findReviewed, findTranslated } from '../arrange/market-arrivals'
import { findClinicDevice, findCourses, findPlace } from '../arrange/training-arrivals'
import { findRenewal, findUnchecked } from '../arrange/workshop-arrivals'
import { HttpClient, signInOverHttp } from '../http'
import { type Access, type Role, routeAccess } from './route-access'

/** Somebody who opens every page that links lead her to. */
export interface Walker {
  name: string
  /** Null for who has not signed in. */
  role: Role | null
  /** Where she begins, without the language; what she meets leads her on. */
  starts: readonly string[]
  /** Routes of everybody's that show something only to her. */
  opens?: readonly string[]
  /** Several people of one role meet what one of them alone has not. */
  enter: readonly (() => Promise<Arrived>)[]
}

function mayOpenAs({ role }: Walker, access: Access): boolean {
  return access === 'anyone' || (role !== null && (access === 'signedIn' || access.includes(role)))
}

/** False where the page is another role's: a link of everybody's leads there too. */
export function mayOpen(walker: Walker, page: string): boolean {
  return mayOpenAs(walker, routeAccess[page]?.read ?? 'anyone')
}

/** The one who must have met a page: the first who may. */
export function whoMeets(page: string): Walker | undefined {
  const access = routeAccess[page]?.read ?? 'anyone'
  return walkers.find(({ opens }) => opens?.includes(page)) ?? walkers.find((each) => mayOpenAs(each, access))
}

const as = (person: string, role: Role) => async () => ({ client: await signInOverHttp(person, role) })

const nobody = '01940000-0000-7000-8000-000000000000'

/** Questions that cannot be answered as they were asked: the page says so beside the field. */
const noDay = 'from.day=31&from.month=2&from.year=2026&until.day=x'

export const walkers: readonly Walker[] = [
  {
    name: 'visitor',
    role: null,
    starts: [
      ...['', '/services', '/search?q=протез', '/market', '/market?from=arzon&to=-1', '/cart', '/orders'],
      ...['/sign-in', '/sign-out', '/help', '/ui', '/search?q=zzzzzz', '/nowhere'],
      ...['/centres?region=1726', `/checkout/${nobody}/return`, '/appointments/board/1726262?still=1'],
      ...['/mandate', '/verify/AAAA-AAAA-AAAA-AAAA'],
    ],
    enter: [async () => ({ client: new HttpClient() }), fillCart, findReviewed],
  },
  {
    name: 'citizen',
    role: 'citizen',
    starts: [
      '/account',
      '/vouchers',
      '/applications',
      '/applications/new/material-aid',
      '/seller/apply',
      '/view',
    ],
    enter: [
      as('several-roles', 'citizen'),
      as('citizen-parent', 'citizen'),
      as('citizen-hearing', 'citizen'),
      as('citizen-leg', 'citizen'),
      startDraft,
      submitOne,
      refuseOne,
      appealOne,
      helpOne,
      findReceived,
      findRenewed,
      findQuoted,
      findMeasured,
      findCameBack,
      findPlace,
    ],
  },
  {
    name: 'artisan',
    role: 'artisan',
    starts: ['/account', '/seller'],
    enter: [findPreview, () => findContract('artisan'), findTranslated],
  },
  {
    name: 'packer',
    role: 'artisan',
    starts: ['/account', '/seller'],
    enter: [as('shop-packer', 'artisan')],
  },
  {
    name: 'maker',
    role: 'maker_staff',
    starts: ['/account', '/maker'],
    opens: ['/:lang/maker/accreditation', '/new', '/:id', '/:id/edit', '/papers/:id'].map((page, at) =>
      at === 0 ? page : `/:lang/maker/accreditation${page}`,
    ),
    enter: [as('maker-samarkand', 'maker_staff'), findRenewal, findOrderToMeasure],
  },
  {
    name: 'buyer',
    role: 'buyer',
    starts: ['/account', '/account/orders'],
    opens: [
      '',
      '/received/:ordinal',
      '/problem/:ordinal',
      '/return/:ordinal',
      '/messages/:ordinal',
      '/reviews',
      '/reviews/:lineId',
    ].map((end) => `/:lang/orders/:number${end}`),
    enter: [as('buyer', 'buyer')],
  },
  {
    name: 'specialist',
    role: 'inson_specialist',
    starts: ['/account', '/staff?filter=mine', '/staff?filter=closed', '/staff'],
    enter: [as('specialist-uchtepa-2', 'inson_specialist'), takeCase, findDecided, findVoucher],
  },
  {
    name: 'head',
    role: 'inson_head',
    starts: ['/account', '/staff', '/staff/absences'],
    enter: [as('head-uchtepa', 'inson_head'), takeAppeal],
  },
  {
    name: 'finance officer',
    role: 'finance_officer',
    starts: ['/account', '/staff/finance'],
    enter: [findMatter, prepareBatch],
  },
  {
    name: 'approver',
    role: 'approver',
    starts: [
      '/account',
      '/admin/sellers',
      '/admin/purchasers?status=refused',
      '/admin/purchasers?status=suspended',
      '/admin/orders',
      '/admin/disputes?state=open',
      '/admin/products?q=лаган',
      '/admin/accreditations?show=makers',
    ],
    enter: [findOrder, findUnchecked],
  },
  {
    name: 'administrator',
    role: 'administrator',
    starts: ['/account', '/admin', '/admin/pages/how-to-choose-a-gift'],
    enter: [findPerson],
  },
  {
    name: 'auditor',
    role: 'auditor',
    starts: [
      '/account',
      '/admin/audit',
      `/admin/audit?chain=x&actor=y&${noDay}`,
      `/staff/finance/accounts/treasury?${noDay}`,
    ],
    enter: [as('auditor', 'auditor')],
  },
  {
    name: 'mahalla',
    role: 'mahalla_member',
    starts: ['/account', '/mahalla'],
    enter: [as('several-roles', 'mahalla_member')],
  },
  {
    name: 'operator',
    role: 'phone_operator',
    starts: ['/account', '/staff/assist'],
    opens: ['/:lang/staff/assist', '/:lang/staff/assist/consent'],
    enter: [as('operator', 'phone_operator'), askOne],
  },
  {
    name: 'purchasing',
    role: 'buyer_staff',
    starts: ['/account', '/organisation/purchases'],
    enter: [as('purchasing-owner', 'buyer_staff'), findOffered, () => findContract('buyer_staff')],
  },
  {
    name: 'editor',
    role: 'text_editor',
    starts: ['/account', '/translations'],
    enter: [as('text-editor', 'text_editor')],
  },
  {
    name: 'organisation',
    role: 'organisation_staff',
    starts: ['/account', '/organisation', '/organisation?closed'],
    enter: [as('organisation-sanatorium', 'organisation_staff'), findCourses, findClinicDevice],
  },
]
