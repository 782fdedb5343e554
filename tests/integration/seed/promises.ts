import type pg from 'pg'
import { signalRuleCodes } from '~/domains/makers/signals/rules'
import { makerId } from '../../../prisma/seed/makers/content'
import { sellerSeedId } from '../../../prisma/seed/market/market'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import type { SeedDay } from '../../../prisma/seed/seed-day'

type Promised = readonly [who: string, what: string, from: string, of: string]

/** What each demonstration person finds at once, so that her journey can be tried: rows that must be there. */
function promisesOf(day: SeedDay): Promised[] {
  const person = (key: string) => {
    const found = demonstrationPeople(day).find((one) => one.key === key)
    if (!found) throw new Error(`people.json has no ${key}`)
    return personSeedId(found.pinfl)
  }
  const ofPerson = (key: string, what: string, from: string): Promised => [key, what, from, person(key)]
  const artisan = (key: string, slug: string): Promised[] => [
    [
      key,
      'a parcel to send',
      `seller_order where status = 'paid' and seller_id::text = $1`,
      sellerSeedId(slug),
    ],
    [
      key,
      'something on sale',
      `product where status = 'published' and seller_id::text = $1`,
      sellerSeedId(slug),
    ],
  ]
  const maker = (key: string, slug: string): Promised[] =>
    (['placed', 'accepted', 'in_making', 'ready'] as const).map((status) => [
      ...([key, `an order that is ${status}`] as const),
      ...([`device_order where status = '${status}' and maker_id::text = $1`, makerId(slug)] as const),
    ])
  const centre = (key: string, code: string): Promised[] => [
    [
      key,
      'a case to take',
      `case_file where status = 'submitted' and assignee_id is null and centre_code = $1`,
      code,
    ],
    [
      key,
      'a case that waits for the applicant or a decision',
      `case_file where status in ('in_review', 'correction_requested') and centre_code = $1`,
      code,
    ],
  ]
  const anywhere = (key: string, what: string, from: string): Promised => [
    key,
    what,
    `${from} and $1 = ''`,
    '',
  ]
  return [
    ...artisan('artisan-weaver', 'gulchehra-atlas'),
    ...artisan('artisan-ceramist', 'alisher-sopol'),
    ...maker('maker-tashkent', 'yengil-qadam'),
    ...maker('maker-samarkand', 'registon-orto'),
    ...centre('specialist-uchtepa-1', '1726262'),
    ...centre('specialist-samarkand', '1718401'),
    ofPerson(
      'specialist-uchtepa-1',
      'a case of her own',
      `case_file where status = 'in_review' and assignee_id::text = $1`,
    ),
    ofPerson(
      'specialist-uchtepa-2',
      'a case of her own',
      `case_file where status = 'in_review' and assignee_id::text = $1`,
    ),
    ofPerson(
      'buyer',
      'a parcel on its way',
      `seller_order where status = 'shipped' and person_id::text = $1`,
    ),
    ofPerson(
      'buyer',
      'a parcel that came',
      `seller_order where status = 'received' and person_id::text = $1`,
    ),
    ofPerson(
      'citizen-parent',
      'a voucher to spend',
      `voucher where status = 'issued' and person_id::text = $1`,
    ),
    ofPerson(
      'citizen-hearing',
      'a device to fetch',
      `device_order where status = 'ready' and person_id::text = $1`,
    ),
    ofPerson(
      'citizen-pension',
      'a case to correct',
      `case_file where status = 'correction_requested' and applicant_id::text = $1`,
    ),
    anywhere(
      'head-uchtepa',
      'a case that has waited too long',
      `case_file where status in ('submitted', 'in_review') and centre_code = '1726262' and due_on < (select max(submitted_at) from case_file)`,
    ),
    ofPerson(
      'organisation-sanatorium',
      'a referral to answer',
      `care_task t join role_grant g on g.organisation_id = t.organisation_id::text
         where t.status = 'asked' and g.person_id::text = $1`,
    ),
    anywhere(
      'head-uchtepa',
      'a free place that is offered',
      `queue_offer o join free_place f on f.id = o.free_place_id where o.status = 'offered' and f.centre_code = '1726262'`,
    ),
    anywhere('head-uchtepa', 'a place of a queue that was declined', `queue_offer where status = 'declined'`),
    anywhere('head-uchtepa', 'somebody who was passed over', `queue_pass where status = 'decided'`),
    anywhere('administrator-2', 'the text of a message to look at', `notice_text where status = 'prepared'`),
    anywhere('approver', 'a seller to approve', `seller where status = 'pending'`),
    anywhere('approver', 'an organisation to confirm', `purchaser where status = 'pending'`),
    ofPerson(
      'purchasing-owner',
      'an organisation for which she buys',
      `role_grant where role = 'buyer_staff' and person_id::text = $1`,
    ),
    anywhere('text-editor', 'texts to take', `text_request where status = 'asked'`),
    anywhere('artisan-weaver', 'a translation to accept', `text_request where status = 'handed'`),
    anywhere('purchasing-buyer', 'answers to compare', `price_answer where status = 'offered'`),
    anywhere('purchasing-approver', 'a choice to approve', `price_request where status = 'waiting'`),
    anywhere('purchasing-buyer', 'a contract to accept', `purchase_contract where status = 'agreed'`),
    anywhere('artisan-ceramist', 'a contract in force', `purchase_contract where status = 'running'`),
    ...(['invited', 'accepted'] as const).map(
      (status): Promised => [
        'artisan-weaver',
        `a part of another's contract that is ${status}`,
        `contract_part where status = '${status}' and seller_id::text = $1`,
        sellerSeedId('gulchehra-atlas'),
      ],
    ),
    ...(['accepted', 'refused', 'lapsed'] as const).map((status) =>
      anywhere('artisan-ceramist', `a part that is ${status}`, `contract_part where status = '${status}'`),
    ),
    anywhere('artisan-weaver', 'a completed contract', `purchase_contract where status = 'completed'`),
    ...(['invoiced', 'delivered', 'refused', 'accepted', 'paid'] as const).map((status) =>
      anywhere(
        'purchasing-buyer',
        `a stage that is ${status}`,
        `purchase_contract_stage where status = '${status}'`,
      ),
    ),
    anywhere('artisan-weaver', 'a request for prices to answer', `price_answer where status = 'asked'`),
    anywhere('finance', 'money owed to a maker', `account where kind = 'maker' and balance_tiyin > 0`),
    anywhere('finance', 'a difference of the accounts to close', `ledger_difference where status = 'open'`),
    anywhere('finance-2', 'a batch of makers to approve', `maker_batch where status = 'prepared'`),
    anywhere('finance', 'money owed to a seller', `account where kind = 'seller' and balance_tiyin > 0`),
    ...signalRuleCodes.map((rule) =>
      anywhere('finance', `something unusual: ${rule}`, `fraud_signal where rule_code = '${rule}'`),
    ),
    anywhere('finance', 'a refund', `refund where status = 'completed'`),
  ]
}

/** The promises that a seeded database does not keep; `$1` of each is the person or organisation. */
export async function brokenPromises(client: pg.Client, day: SeedDay): Promise<string[]> {
  const broken: string[] = []
  for (const [who, what, from, of] of promisesOf(day)) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${from}`, [of])
    if (!rows[0]?.n) broken.push(`${who} has not: ${what}`)
  }
  return broken
}
