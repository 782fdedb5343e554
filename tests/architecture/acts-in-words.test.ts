import { expect, it } from 'vitest'
import { auditActs, auditKinds } from '~/domains/audit/acts'
import { taskPayloads } from '~/domains/jobs/schema'
import { locales } from '~/i18n/locales'
import { catalogues } from './locale-catalogues'

const worded: Record<string, readonly string[]> = {
  'admin.audit.act.': auditActs,
  'admin.audit.kind.': auditKinds,
  'admin.jobs.name.': Object.keys(taskPayloads),
}

it.each(locales)('every act, kind of chain and job has its words in %s, and nothing else has', (locale) => {
  const keys = [...catalogues[locale].keys()]
  for (const [prefix, codes] of Object.entries(worded)) {
    const found = keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
    expect(found.sort(), prefix).toEqual([...codes].sort())
  }
})
