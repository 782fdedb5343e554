import { expect, it } from 'vitest'
import { auditActs, auditKinds } from '~/domains/audit/acts'
import { auditDetails } from '~/domains/audit/details'
import { taskPayloads } from '~/domains/jobs/schema'
import { locales } from '~/i18n/locales'
import { catalogues } from './locale-catalogues'

const worded: Record<string, readonly string[]> = {
  'admin.audit.act.': auditActs,
  'admin.audit.kind.': auditKinds,
  'admin.audit.detail.': Object.keys(auditDetails),
  'admin.audit.value.': Object.entries(auditDetails).flatMap(([name, kind]) =>
    typeof kind === 'object' && 'oneOf' in kind ? kind.oneOf.map((value) => `${name}.${value}`) : [],
  ),
  'admin.jobs.name.': Object.keys(taskPayloads),
}

it.each(locales)(
  'every act, kind of chain, detail and job has its words in %s, and nothing else has',
  (locale) => {
    const keys = [...catalogues[locale].keys()]
    for (const [prefix, codes] of Object.entries(worded)) {
      const found = keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
      expect(found.sort(), prefix).toEqual([...codes].sort())
    }
  },
)
