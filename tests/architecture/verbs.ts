/** What commands begin with everywhere. */
const closed = 'create submit approve refuse issue hold release capture return cancel expire record send'

/**
 * Verbs besides the closed list, each with its reason. A new one needs a reason that none of the list says; a command
 * that could be called by a verb of the list is.
 */
const ofCommands: Record<string, string> = {
  'add remove delete': 'a part of a thing that stays (a document, a photo, a line of the cart); what is over',
  'save set update change replace reorder hide':
    'a thing that stays and is otherwise than before, without a lifecycle: settings, texts, photos',
  'keep resume': 'what a browser may come back to: a form, a session',
  'start renew end complete close withdraw confirm decide prepare advance publish':
    'moves that the lifecycles of applications, orders, payments and requests call so',
  'request claim settle reconcile apply answer process':
    'what a payment provider is asked, and what it says: nothing of the list waits for an answer',
  'grant revoke': 'a role that a person holds; issued is a voucher',
  'take give pass assign ask mark hand': 'work on a case, and a device, that goes from hand to hand',
  'open verify check': 'reads that may be refused, or lock what they read',
  'notify tell enqueue post': 'the effects that every act has: somebody is told, a job waits, money moves',
  'ship correct report review put try':
    'the market: a parcel that is sent, its number put right, a problem with it; a product put back; a code that is tried',
  'sign retry refresh read':
    'sign-in, trying again, making anew from what is there, reading a provider into our rows',
}

const ofQueries: Record<string, string> = {
  'get find list': 'one or null, filtered, paged',
  'count sum': 'a figure alone',
  'search prepare':
    'cases by what was typed, and what was typed itself, understood before anything is compared with it',
  verify: 'recomputes a chain or a ledger, and names the first fault',
}

const split = (texts: readonly string[]) => texts.flatMap((text) => text.split(' '))

export const commandVerbs: ReadonlySet<string> = new Set(split([closed, ...Object.keys(ofCommands)]))
export const queryVerbs: ReadonlySet<string> = new Set(split(Object.keys(ofQueries)))
